import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Index } from '#core/overlay.ts';
import type { SearchHit } from '#content/search.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { useServices, type Search } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import { useOfflineCopy } from './offline-copy.ts';
import { Elsewhere } from './search-elsewhere.tsx';
import { SearchResult } from './search-result.tsx';
import './search-page.css';
import { titleWords } from './short-title.tsx';
import { topicSections } from './topic-order.ts';

export type SearchPageProps = { readonly lang: string };

export const SearchPage = ({ lang }: SearchPageProps) => {
  const { library } = useServices();
  return (
    <GuestPage lang={lang} load={() => library.index(lang)} hrefIn={(tag) => `/info/${tag}/suche`}>
      {(index, guest) => <Searching key={guest.language.tag} index={index} guest={guest} initial={rememberedQuery()} />}
    </GuestPage>
  );
};

type SearchingProps = { readonly index: Index; readonly guest: Guest; readonly initial: string };

/** While one types, on the device. The field takes the focus: whoever comes here wants to write. */
const Searching = ({ index, guest, initial }: SearchingProps) => {
  const { t } = useTranslation('info');
  const { search } = useServices();
  const [query, setQuery] = useState(initial);
  const box = useRef<HTMLDivElement>(null);
  const { tag } = guest.language;
  const engine = useLoaded(() => search(tag), [tag]);
  useOfflineCopy(tag);
  useTitle(t('search.title'));
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <>
      <PageHeader title={t('search.title')} />
      <div class="guest-stack" ref={box} onClick={() => rememberQuery(query)}>
        <SearchBox id="search" label={t('search.label')} clearLabel={t('search.clear')} value={query} onValue={setQuery} />
        {query.trim() === '' ? (
          <Examples index={index} onQuery={setQuery} />
        ) : (
          <Results index={index} guest={guest} query={query} engine={engine.kind === 'ready' ? engine.value : undefined} isReady={engine.kind !== 'loading'} />
        )}
      </div>
    </>
  );
};

type ResultsProps = Omit<SearchingProps, 'initial'> & { readonly query: string; readonly engine: Search | undefined; readonly isReady: boolean };

const Results = ({ index, guest, query, engine, isReady }: ResultsProps) => {
  const { t } = useTranslation('info');
  const hits = useMemo(() => engine?.(query) ?? [], [engine, query]);
  const [exact, similar] = [hits.filter((hit) => hit.similar !== true), hits.filter((hit) => hit.similar === true)];
  const [elsewhere, setElsewhere] = useState<number>();
  const said = [
    ...(exact.length === 0 ? [] : [t('search.found', { count: exact.length })]),
    ...(elsewhere === undefined || elsewhere === 0 ? [] : [t('search.foundElsewhere', { number: elsewhere })]),
  ].join(' · ');
  // «Nichts gefunden» is said when the other languages have nothing either.
  const found = isReady ? said || (elsewhere === undefined ? '' : t('search.nothing')) : t('search.preparing');
  return (
    <>
      <section>
        <p class="search__count" role="status">{found}</p>
        <Hits hits={exact} index={index} guest={guest} />
        {similar.length > 0 && <h2 class="search__group">{t('search.similar', { query: query.trim() })}</h2>}
        <Hits hits={similar} index={index} guest={guest} />
      </section>
      {isReady && <Elsewhere index={index} guest={guest} query={query} hits={hits} nothing={<NothingFound lang={guest.language.tag} />} onFound={setElsewhere} />}
    </>
  );
};

const NothingFound = ({ lang }: { readonly lang: string }) => {
  const { t } = useTranslation('info');
  return (
    <EmptyState title={t('search.nothing')} action={<LinkButton kind="primary" href={`/info/${lang}`}>{t('page.allTopics')}</LinkButton>}>
      {t('search.nothingHelp')}
    </EmptyState>
  );
};

const Hits = ({ hits, index, guest }: Pick<SearchingProps, 'index' | 'guest'> & { readonly hits: readonly SearchHit[] }) =>
  hits.length === 0 ? null : (
    <ol class="search__hits">
      {hits.map((hit) => {
        const entry = index.topics.find(({ id }) => id === hit.topic);
        return entry && <SearchResult key={hit.topic} hit={hit} entry={entry} guest={guest} />;
      })}
    </ol>
  );

/** The names of topics are words that are sure to find something. */
const Examples = ({ index, onQuery }: { readonly index: Index; readonly onQuery: (query: string) => void }) => {
  const { t } = useTranslation('info');
  const words = topicSections(index.topics).flatMap(({ topics }) => topics).map(({ short, title }) => titleWords(short ?? title)).slice(0, 4);
  return (
    <div>
      <p class="search__hint">{t('search.hint')}</p>
      <div class="search__examples">
        {words.map((word) => (
          <Button key={word} onClick={() => onQuery(word)}>{word}</Button>
        ))}
      </div>
    </div>
  );
};

/**
 * Whoever comes back from a topic finds what was searched. It is kept beside the address, never in it: an address is sent when
 * the page is loaded again, and what somebody searches for concerns nobody.
 */
const rememberQuery = (query: string): void => history.replaceState({ ...history.state, query }, '');

const rememberedQuery = (): string => {
  const query: unknown = history.state?.query;
  return typeof query === 'string' ? query : '';
};
