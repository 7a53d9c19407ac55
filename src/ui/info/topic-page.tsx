import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Index, Structure, TopicPage as TopicContent } from '#core/overlay.ts';
import { useAfterPaint } from '#ui/shared/after-paint.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { languagesIcon, warningIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { FactContext, type FactSource } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Switch } from '#ui/shared/switch.tsx';
import { Tag } from '#ui/shared/tag.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import { useFactSource } from './guest-facts.ts';
import { useOfflineCopy } from './offline-copy.ts';
import { ReadAloudButton } from './read-aloud-button.tsx';
import { SaveTopic } from './save-topic.tsx';
import { titleWords } from './short-title.tsx';
import { TextView } from './text-view.tsx';
import { TopicBring, TopicDeadlines } from './topic-lists.tsx';
import { TopicNeighbours } from './topic-neighbours.tsx';
import { TopicOrigin } from './topic-origin.tsx';
import './topic-page.css';
import { TopicPlaces } from './topic-places.tsx';
import { TopicTakeAway } from './topic-take-away.tsx';
import { PointsBlock } from './topic-points.tsx';
import { blocksOf, spokenLines, translationState, wordedTexts } from './topic-view.ts';
import { useReadAloud } from './use-read-aloud.ts';
import { useSpokenInView } from './use-spoken-in-view.ts';

/** One topic as it is shown: in the guest's language, with the German where it is wanted and to be had. */
export type TopicView = {
  readonly page: TopicContent;
  readonly german: TopicContent | undefined;
  readonly index: Index;
  readonly germanIndex: Index | undefined;
  readonly structure: Structure;
};

export type TopicPageProps = { readonly lang: string; readonly topic: string };

export const TopicPage = ({ lang, topic }: TopicPageProps) => {
  const { library, preferences } = useServices();
  const beside = preferences.beside.value && lang !== sourceLanguage;
  const load = () => library.inEditionOf(lang, async (edition): Promise<TopicView | 'unknown' | undefined> => {
    const [index, structure, page, german, germanIndex] = await Promise.all([
      edition.index(lang),
      edition.structure(),
      edition.topic(lang, topic),
      beside ? edition.topic(sourceLanguage, topic) : undefined,
      beside ? edition.index(sourceLanguage) : undefined,
    ]);
    if (index === undefined || structure === undefined) return undefined;
    if (page !== undefined) return { page, german, index, germanIndex, structure };
    return index.topics.some(({ id }) => id === topic) ? undefined : 'unknown';
  });
  return (
    <GuestPage lang={lang} load={load} inputs={[topic, beside]} hrefIn={(tag) => `/info/${tag}/${topic}`} width="wide">
      {(view, guest) => (view === 'unknown' ? <UnknownTopic guest={guest} /> : <TopicArticle key={view.page.topic.id} view={view} guest={guest} beside={beside} />)}
    </GuestPage>
  );
};

export type TopicArticleProps = { readonly view: TopicView; readonly guest: Guest; readonly beside: boolean };

const TopicArticle = ({ view, guest, beside }: TopicArticleProps) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const { language } = guest;
  const { page, german, structure } = view;
  const painted = useAfterPaint();
  const facts = useFactSource(structure);
  const blocks = blocksOf(view);
  const reading = useReadAloud(language.tag, spokenLines(blocks, facts, language.tag), preferences.readingPace.value);
  useSpokenInView(reading.spoken);
  useOfflineCopy(language.tag);
  useTitle(titleWords(page.texts['title']));
  return (
    <FactContext.Provider value={facts}>
      <article class="topic">
        <TopicHead view={view} guest={guest} />
        <div class="topic__controls">
          {language.tag !== sourceLanguage && (
            <Switch id="beside" checked={preferences.beside.value} onChecked={(checked) => (preferences.beside.value = checked)}>
              {t('topics.beside')}
            </Switch>
          )}
          <SaveTopic topic={page.topic.id} />
          <ReadAloudButton reading={reading} />
        </div>
        {beside && german === undefined && <Notice kind="offline">{t('offline.missingGerman')}</Notice>}
        {blocks.slice(0, painted ? undefined : 1).map((block) => (
          <PointsBlock key={block.pack ?? ''} topic={page.topic.id} block={block} guest={guest} reading={reading} />
        ))}
        {painted && <TopicRest view={view} guest={guest} facts={facts} />}
      </article>
    </FactContext.Provider>
  );
};

/** What lies below the points. */
const TopicRest = ({ view, guest, facts }: Omit<TopicArticleProps, 'beside'> & { readonly facts: FactSource }) => (
  <>
    <div class="topic__lists">
      <TopicDeadlines view={view} guest={guest} />
      <TopicBring view={view} guest={guest} />
    </div>
    <TopicPlaces view={view} guest={guest} />
    <TopicTakeAway view={view} guest={guest} facts={facts} />
    <TopicOrigin view={view} guest={guest} />
    <TopicNeighbours topics={view.index.topics} current={view.page.topic.id} lang={guest.language.tag} />
  </>
);

const TopicHead = ({ view, guest }: Omit<TopicArticleProps, 'beside'>) => {
  const { texts } = view.page;
  const german = view.german?.texts;
  const { title, summary } = texts;
  return (
    <div class="topic__head">
      <PageHeader
        title={title && <TextView text={title} guest={guest} />}
        lead={summary && <TextView text={summary} guest={guest} german={german?.['summary']} />}
        kicker={german?.['title'] && <span lang={sourceLanguage} dir="ltr">{titleWords(german['title'])}</span>}
      />
      <TranslationTag view={view} />
    </div>
  );
};

/** Before the first sentence, because somebody may act on it; what it means stands at the end of the page. */
const TranslationTag = ({ view }: { readonly view: TopicView }) => {
  const { t } = useTranslation('info');
  const state = translationState(wordedTexts(view.page));
  if (state !== 'machine' && state !== 'outdated') return null;
  return (
    <p class="topic__trust">
      {state === 'machine' ? <Tag tone="stone" icon={languagesIcon}>{t('state.machine')}</Tag> : <Tag tone="larch" icon={warningIcon}>{t('state.outdated')}</Tag>}
    </p>
  );
};

const UnknownTopic = ({ guest }: { readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  useTitle(t('topic.unknownTitle'));
  return (
    <>
      <PageHeader title={t('topic.unknownTitle')} lead={t('topic.unknownText')} />
      <LinkButton kind="primary" href={`/info/${guest.language.tag}`}>{t('page.allTopics')}</LinkButton>
    </>
  );
};
