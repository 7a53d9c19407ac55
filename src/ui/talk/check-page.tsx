import { useLayoutEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { arrowRightIcon, columnsIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { CheckRows } from './check-rows.tsx';
import { ShareableSummary } from './shareable-summary.tsx';
import { TalkGate } from './talk-gate.tsx';
import { useKicker } from './use-kicker.ts';
import type { TalkContent } from './use-talk.ts';
import { plainTitle } from './words.tsx';

export const CheckPage = ({ id }: { readonly id: string }) => (
  <TalkGate id={id}>{(talk, content) => <Check talk={talk} content={content} />}</TalkGate>
);

type CheckProps = { readonly talk: Talk; readonly content: TalkContent };

/** S9: everything once more, each row with its way back; or what may be shared, for both pairs of eyes. */
const Check = ({ talk, content }: CheckProps) => {
  const [together, setTogether] = useState(false);
  // Another view is another page: it begins at its top.
  useLayoutEffect(() => scrollTo(0, 0), [together]);
  return together ? (
    <Together key="together" talk={talk} content={content} onBack={() => setTogether(false)} />
  ) : (
    <Alone key="alone" talk={talk} content={content} onTogether={() => setTogether(true)} />
  );
};

const Alone = ({ talk, content, onTogether }: CheckProps & { readonly onTogether: () => void }) => {
  const { t } = useTranslation('closing');
  const kicker = useKicker(talk);
  useTitle(t('check.title'));
  return (
    <StaffPage
      back={{ href: `/gespraeche/${talk.id}`, label: t('part.back') }}
      actions={
        <>
          <Button icon={columnsIcon} onClick={onTogether}>{t('check.showTogether')}</Button>
          <LinkButton kind="next" size="large" iconEnd={arrowRightIcon} href={`/gespraeche/${talk.id}/mitgeben`}>{t('check.next')}</LinkButton>
        </>
      }
    >
      <PageHeader kicker={kicker} title={t('check.title')} />
      <div class="check">
        <Hints talk={talk} content={content} />
        <CheckRows talk={talk} content={content} />
      </div>
    </StaffPage>
  );
};

/** Nothing private is in the document here: no name, no need, no note. */
const Together = ({ talk, content, onBack }: CheckProps & { readonly onBack: () => void }) => {
  const { t } = useTranslation('closing');
  useTitle(t('check.togetherTitle'));
  return (
    <StaffPage width="wide" actions={<Button size="large" onClick={onBack}>{t('check.showAlone')}</Button>}>
      <PageHeader title={t('check.togetherTitle')} />
      {content.guestMissing && <Notice kind="offline">{t('check.missingLanguage', { language: talk.guest.language ?? '' })}</Notice>}
      <ShareableSummary talk={talk} content={content} />
    </StaffPage>
  );
};

/** What is still open, as a hint and not as an error: a talk may end before its list does. */
const Hints = ({ talk, content }: CheckProps) => {
  const { t } = useTranslation('closing');
  const open = talk.topics.filter((topic) => (talk.outcomes[topic]?.status ?? 'open') === 'open');
  const toTalk = <LinkButton href={`/gespraeche/${talk.id}`}>{t('check.openAction')}</LinkButton>;
  return (
    <>
      {talk.conflicts.length > 0 && (
        <Notice kind="warning" title={t('check.conflictTitle', { count: talk.conflicts.length })} action={toTalk}>{t('check.conflictText')}</Notice>
      )}
      {open.length > 0 && talk.state !== 'closed' && (
        <Notice kind="info" title={t('check.openTitle', { count: open.length })} action={toTalk}>
          {t('check.openText', { topics: open.map((topic) => plainTitle(content.german, topic)).join(', ') })}
        </Notice>
      )}
    </>
  );
};
