import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { refreshIcon } from '#ui/shared/icons.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { Loading } from './loading.tsx';
import { useTalk, useTalkContent, type TalkContent } from './use-talk.ts';

/** Why a page of a talk cannot be shown. */
export type GateState = 'loading' | 'failed' | 'unknown' | 'noContent' | 'unknownTopic';

export type TalkGateProps = {
  readonly id: string;
  /** The frame of the page where there is nothing to show in it yet. */
  readonly closed?: (state: GateState) => ComponentChildren;
  readonly audience?: 'guest' | 'staff';
  readonly children: (talk: Talk, content: TalkContent) => ComponentChildren;
};

/** Opens a page of a talk once the talk and what it talks about are there. */
export const TalkGate = ({ id, closed = (state) => <ClosedGate state={state} />, ...page }: TalkGateProps) => {
  const talk = useTalk(id);
  if (talk.kind === 'loading') return <>{closed('loading')}</>;
  if (talk.kind === 'failed') return <>{closed('failed')}</>;
  if (talk.value === undefined) return <>{closed('unknown')}</>;
  return <ContentGate talk={talk.value} closed={closed} {...page} />;
};

type ContentGateProps = Omit<TalkGateProps, 'id' | 'closed'> & { readonly talk: Talk; readonly closed: (state: GateState) => ComponentChildren };

const ContentGate = ({ talk, closed, audience = 'staff', children }: ContentGateProps) => {
  const { t } = useTranslation('talk');
  const { today } = useServices();
  const content = useTalkContent(talk.guest.language);
  if (content.kind === 'loading') return <>{closed('loading')}</>;
  if (content.kind === 'failed') return <>{closed('failed')}</>;
  if (content.value === undefined) return <>{closed('noContent')}</>;
  const words = { missing: t('shared.missingFact'), unconfirmed: t('shared.unconfirmedFact') };
  return (
    <FactContext.Provider value={{ facts: content.value.structure.facts, day: today(), audience, words }}>
      {children(talk, content.value)}
    </FactContext.Provider>
  );
};

const ClosedGate = ({ state }: { readonly state: GateState }) => {
  const { t } = useTranslation('talk');
  return (
    <StaffPage back={{ href: '/gespraeche', label: t('gate.back') }}>
      {state === 'loading' ? <Loading /> : <GateNotice state={state} />}
    </StaffPage>
  );
};

export type GateNoticeProps = { readonly state: Exclude<GateState, 'loading'>; readonly href?: string };

export const GateNotice = ({ state, href }: GateNoticeProps) => {
  const { t } = useTranslation('talk');
  const title = t(`gate.${state}Title`);
  const again = state === 'failed' || state === 'noContent';
  useTitle(title);
  return (
    <>
      <PageHeader title={title} lead={t(`gate.${state}Text`)} />
      <div>
        {again ? (
          <Button kind="primary" icon={refreshIcon} onClick={() => location.reload()}>{t('gate.reload')}</Button>
        ) : (
          <LinkButton kind="primary" href={href ?? '/gespraeche'}>{href === undefined ? t('gate.toTalks') : t('gate.toTalk')}</LinkButton>
        )}
      </div>
    </>
  );
};
