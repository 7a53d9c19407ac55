import { useRoute } from 'preact-iso';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { TopicPage } from '#core/overlay.ts';
import { guestLabel, untouchedTopic, type Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { arrowRightIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { Loading } from './loading.tsx';
import { Notes } from './notes.tsx';
import { GateNotice, TalkGate } from './talk-gate.tsx';
import type { TalkContent } from './use-talk.ts';
import { WorkAnswers } from './work-answers.tsx';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkPoints } from './work-points.tsx';
import { WorkReferrals } from './work-referrals.tsx';
import './work-view.css';
import { german, plainTitle, plainWords, Words } from './words.tsx';

/** What staff note about a topic; the guest does not look on. */
export const WorkView = () => {
  const { id = '', topic = '' } = useRoute().params;
  return (
    <TalkGate id={id} key={`${id} ${topic}`}>
      {(talk, content) => <OpenedTopic talk={talk} topic={topic} content={content} />}
    </TalkGate>
  );
};

export type WorkProps = { readonly talk: Talk; readonly page: TopicPage; readonly content: TalkContent };

const OpenedTopic = ({ talk, topic, content }: { readonly talk: Talk; readonly topic: string; readonly content: TalkContent }) => {
  const { t } = useTranslation('talk');
  const { library } = useServices();
  const { tag } = content.guestLanguage;
  const page = useLoaded(() => library.inEditionOf(tag, (edition) => edition.topic(sourceLanguage, topic)), [tag, topic]);
  const href = `/gespraeche/${talk.id}`;
  if (page.kind === 'ready' && page.value !== undefined) return <WorkPage talk={talk} page={page.value} content={content} />;
  return (
    <StaffPage back={{ href, label: t('work.back') }}>
      {page.kind === 'loading' ? <Loading /> : <GateNotice state={page.kind === 'failed' ? 'failed' : 'unknownTopic'} href={href} />}
    </StaffPage>
  );
};

const WorkPage = ({ talk, page, content }: WorkProps) => {
  const { t } = useTranslation('talk');
  const { topic, texts } = page;
  const title = texts['title'] === undefined ? topic.id : plainWords(texts['title']);
  const label = guestLabel(talk.guest);
  const isOpen = isOpenState(talk.state);
  const outcome = talk.outcomes[topic.id] ?? untouchedTopic;
  useTitle(title);
  return (
    <StaffPage
      back={{ href: `/gespraeche/${talk.id}`, label: t('work.back') }}
      width="wide"
      actions={<LinkButton kind="next" size="large" iconEnd={arrowRightIcon} href={`/gespraeche/${talk.id}/thema/${topic.id}`}>{t('work.toShared')}</LinkButton>}
    >
      <PageHeader title={title} kicker={[t('work.kicker'), label].filter(Boolean).join(' · ')} lead={t('work.private')} />
      {texts['staff.hint'] && (
        <Notice kind="info" title={t('work.hint')}>
          <p><Words text={texts['staff.hint']} tongue={german} /></p>
        </Notice>
      )}
      {/* A closed talk is only looked at: a fieldset that is off takes no input, whatever stands in it. */}
      <fieldset class="work-view" disabled={!isOpen}>
        <WorkPoints talk={talk} page={page} outcome={outcome} />
        <div class="work-view__column">
          <WorkOutcome talk={talk} page={page} content={content} outcome={outcome} />
          <WorkAnswers page={page} outcome={outcome} />
          <WorkReferrals talk={talk} page={page} content={content} canRefer={isOpen} />
          <Notes talk={talk} />
        </div>
      </fieldset>
      <NearTopics talk={talk} topic={topic.id} content={content} />
    </StaffPage>
  );
};

type NearTopicsProps = { readonly talk: Talk; readonly topic: string; readonly content: TalkContent };

const NearTopics = ({ talk, topic, content }: NearTopicsProps) => {
  const { t } = useTranslation('talk');
  const at = talk.topics.indexOf(topic);
  const near = [
    { words: t('work.previous'), id: talk.topics[at - 1] },
    { words: t('work.next'), id: talk.topics[at + 1] },
  ];
  return (
    <nav class="work-view__near" aria-label={t('work.topics')}>
      {near.map(({ words, id }) =>
        id === undefined || at < 0 ? null : (
          <a key={id} href={`/gespraeche/${talk.id}/thema/${id}/arbeit`}>
            <small>{words}</small>
            <span>{plainTitle(content.german, id)}</span>
          </a>
        ),
      )}
    </nav>
  );
};
