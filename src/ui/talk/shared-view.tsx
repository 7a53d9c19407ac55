import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Talk } from '#core/talk.ts';
import { BackLink } from '#ui/shared/button.tsx';
import { usePageLanguage } from '#ui/shared/page-language.ts';
import { Page } from '#ui/shared/page.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { Loading } from './loading.tsx';
import { SharedTopic } from './shared-topic.tsx';
import { GateNotice, TalkGate, type GateState } from './talk-gate.tsx';
import type { TalkContent } from './use-talk.ts';
import { useWakeLock } from './use-wake-lock.ts';

/**
 * What staff and guest look at together. Nothing private is in the document: no name, no status, no need, no navigation.
 */
export const SharedView = () => {
  const { id = '', topic = '' } = useRoute().params;
  const [attempt, setAttempt] = useState(0);
  usePageLanguage(sourceLanguage, 'ltr');
  useWakeLock();
  const closed = (state: GateState) => <ClosedView talk={id} state={state} />;
  return (
    <TalkGate key={`${id} ${topic} ${attempt}`} id={id} audience="guest" closed={closed}>
      {(talk, content) => <OpenedTopic talk={talk} topic={topic} content={content} closed={closed} onLoaded={() => setAttempt((count) => count + 1)} />}
    </TalkGate>
  );
};

type OpenedTopicProps = {
  readonly talk: Talk;
  readonly topic: string;
  readonly content: TalkContent;
  readonly closed: (state: GateState) => preact.JSX.Element;
  readonly onLoaded: () => void;
};

const OpenedTopic = ({ talk, topic, content, closed, onLoaded }: OpenedTopicProps) => {
  const { library } = useServices();
  const { tag } = content.guestLanguage;
  const pages = useLoaded(
    () => library.inEditionOf(tag, (edition) => Promise.all([edition.topic(sourceLanguage, topic), edition.topic(tag, topic)])),
    [topic, content],
  );
  if (pages.kind === 'loading') return closed('loading');
  if (pages.kind === 'failed') return closed('failed');
  const [germanPage, guestPage] = pages.value;
  if (germanPage === undefined) return closed('unknownTopic');
  return <SharedTopic talk={talk} topic={topic} content={content} germanPage={germanPage} guestPage={guestPage} onLoaded={onLoaded} />;
};

const ClosedView = ({ talk, state }: { readonly talk: string; readonly state: GateState }) => {
  const { t } = useTranslation('talk');
  const href = `/gespraeche/${talk}`;
  return (
    <Page skipLabel={t('shared.skip')} bar={<BackLink href={href}>{t('shared.back')}</BackLink>}>
      {state === 'loading' ? <Loading /> : <GateNotice state={state} {...(state === 'unknownTopic' ? { href } : {})} />}
    </Page>
  );
};
