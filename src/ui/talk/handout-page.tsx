import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { localDay } from '#core/calendar.ts';
import { handoutFragment, handoutOf } from '#core/handout.ts';
import type { Talk } from '#core/talk.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { errorKey } from '#ui/shared/error-text.ts';
import { arrowRightIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { HandOverButtons } from './hand-over-buttons.tsx';
import './handout-page.css';
import { HandoutSheet } from './handout-sheet.tsx';
import { HandoutTopics } from './handout-topics.tsx';
import { TalkGate } from './talk-gate.tsx';
import { useHandOver } from './use-hand-over.ts';
import { useHandoutTopics } from './use-handout-topics.ts';
import { useKicker } from './use-kicker.ts';
import type { TalkContent } from './use-talk.ts';
import { Words } from './words.tsx';

export const HandoutPage = ({ id }: { readonly id: string }) => (
  <TalkGate id={id} audience="guest">{(talk, content) => <Handout talk={talk} content={content} />}</TalkGate>
);

type HandoutProps = { readonly talk: Talk; readonly content: TalkContent };

/** S10: the one sheet, as paper, as code or as link. */
const Handout = ({ talk, content }: HandoutProps) => {
  const { t } = useTranslation('closing');
  const kicker = useKicker(talk);
  useTitle(t('handout.title'));
  const sheet = useSheet(talk, content);
  const isEmpty = sheet.content.topics.length === 0 && talk.steps.length === 0 && sheet.places.length === 0;
  return (
    <StaffPage
      width="wide"
      back={{ href: `/gespraeche/${talk.id}`, label: t('part.back') }}
      actions={talk.state !== 'closed' && <LinkButton kind="next" size="large" iconEnd={arrowRightIcon} href={`/gespraeche/${talk.id}/abschluss`}>{t('handout.next')}</LinkButton>}
    >
      <div class="handout-page__head">
        <PageHeader kicker={kicker} title={t('handout.title')} lead={t('handout.lead')} />
      </div>
      <div class="handout-page">
        <div class="handout-page__tools">
          {!isEmpty && <Tools talk={talk} content={content} sheet={sheet} />}
          <HandoutTopics talk={talk} content={content} />
        </div>
        {isEmpty ? <Empty talk={talk} /> : <Preview talk={talk} content={content} sheet={sheet} />}
      </div>
    </StaffPage>
  );
};

type SheetState = ReturnType<typeof useSheet>;

const useSheet = (talk: Talk, content: TalkContent) => {
  const { today } = useServices();
  const { connection } = useStaff();
  const [format, setFormat] = useState<'a4' | 'a5'>('a4');
  const office = useLive(() => connection, []);
  const day = talk.started === undefined ? today() : localDay(talk.started);
  const handout = handoutOf(talk, content.guestLanguage.tag, day);
  return {
    format,
    setFormat,
    day,
    content: handout,
    topics: useHandoutTopics(handout.topics, content.guestLanguage.tag),
    places: handout.places.flatMap((id) => content.structure.places.filter((place) => place.id === id)),
    office: office.kind === 'ready' ? (office.value?.office.name ?? '') : '',
    address: `${location.origin}/mit#${handoutFragment(handout)}`,
    ownSteps: talk.steps.filter(({ phrase }) => phrase === undefined).length,
  };
};

const Tools = ({ talk, content, sheet }: HandoutProps & { readonly sheet: SheetState }) => {
  const { t } = useTranslation('closing');
  const handOver = useHandOver(talk, content, sheet.content.topics);
  return (
    <>
      <Segmented
        id="handout-format"
        legend={t('handout.format')}
        value={sheet.format}
        onValue={sheet.setFormat}
        options={[
          { value: 'a4', label: 'A4' },
          { value: 'a5', label: 'A5' },
        ]}
      />
      <HandOverButtons address={sheet.address} ownSteps={sheet.ownSteps} scanMe={<Words text={content.guest.phrases['handout.scan-me']} tongue={content.guestLanguage} />} onHandOver={handOver} />
      <p class="handout-page__note">
        {sheet.ownSteps === 0 ? t('handout.noPersonalData') : `${t('handout.ownStepsPaper')} ${t('handout.ownSteps', { count: sheet.ownSteps })}`}
      </p>
      {talk.handouts.length > 0 && <p class="handout-page__note">{t('handout.given', { count: talk.handouts.length })}</p>}
      {content.guestMissing && <Notice kind="warning">{t('handout.missingLanguage', { language: talk.guest.language ?? '' })}</Notice>}
    </>
  );
};

const Preview = ({ talk, content, sheet }: HandoutProps & { readonly sheet: SheetState }) => {
  const { t } = useTranslation('office');
  const { format, topics, places, office, day, address } = sheet;
  if (topics.kind === 'failed') return <Notice kind="error">{t(errorKey(topics.error))}</Notice>;
  if (topics.kind === 'loading') return null;
  return (
    <div class="handout-page__preview">
      <HandoutSheet format={format} talk={talk} content={content} topics={topics.value} places={places} office={office} day={day} address={address} />
    </div>
  );
};

const Empty = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('closing');
  return (
    <EmptyState title={t('handout.emptyTitle')} action={<LinkButton href={`/gespraeche/${talk.id}`}>{t('handout.emptyAction')}</LinkButton>}>
      {t('handout.emptyText')}
    </EmptyState>
  );
};
