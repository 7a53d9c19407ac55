import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Index } from '#core/overlay.ts';
import type { LanguageHits } from '#content/everywhere.ts';
import type { SearchHit } from '#content/search.ts';
import { useServices, type SearchElsewhere, type Services } from '#ui/shared/services.ts';
import type { Guest } from './guest-page.tsx';
import { SearchResult } from './search-result.tsx';

export type ElsewhereProps = {
  readonly index: Index;
  readonly guest: Guest;
  readonly query: string;
  /** What was found in the reader's own language. */
  readonly hits: readonly SearchHit[];
  /** Stands here when the other languages were asked and have nothing either. */
  readonly nothing: ComponentChildren;
  /** How many topics stand here; undefined until the other languages were asked. */
  readonly onFound: (count: number | undefined) => void;
};

/**
 * What the other languages on this device say to the query. German always: people look up a word from a letter while they read
 * their own language. All others only where nothing was found in the reader's own.
 */
export const Elsewhere = ({ index, guest, query, hits, nothing, onFound }: ElsewhereProps) => {
  const { t } = useTranslation('info');
  const found = useElsewhere(languagesToAsk(useServices(), guest, hits), query);
  const groups = found && withoutKnown(found, hits);
  const count = groups?.reduce((sum, group) => sum + group.hits.length, 0);
  useEffect(() => onFound(count), [count]);
  if (groups === undefined) return null;
  if (groups.length === 0) return hits.length === 0 ? <>{nothing}</> : null;
  return (
    <section>
      <h2 class="search__group">{t('search.elsewhere')}</h2>
      {groups.map((group) => (
        <ElsewhereGroup key={group.language} group={group} index={index} guest={guest} />
      ))}
    </section>
  );
};

const ElsewhereGroup = ({ group, index, guest }: Pick<ElsewhereProps, 'index' | 'guest'> & { readonly group: LanguageHits }) => {
  const language = guest.languages.find(({ tag }) => tag === group.language);
  if (language === undefined) return null;
  return (
    <>
      <h3 class="search__language" lang={language.tag} dir={language.dir}>{language.autonym}</h3>
      <ol class="search__hits">
        {group.hits.map((hit) => {
          const entry = index.topics.find(({ id }) => id === hit.topic);
          return entry && <SearchResult key={hit.topic} hit={hit} entry={entry} guest={guest} foundIn={language} />;
        })}
      </ol>
    </>
  );
};

const languagesToAsk = ({ languagesHere }: Services, { language }: Guest, hits: readonly SearchHit[]): readonly string[] => {
  const others = (languagesHere.value ?? []).filter((tag) => tag !== language.tag);
  const readsGerman = new Intl.Locale(language.tag).language === new Intl.Locale(sourceLanguage).language;
  if (hits.every(({ similar }) => similar === true)) return others;
  return others.filter((tag) => tag === sourceLanguage && !readsGerman);
};

/** A topic that was found in the reader's own language need not be there twice. */
const withoutKnown = (groups: readonly LanguageHits[], known: readonly SearchHit[]): readonly LanguageHits[] =>
  groups
    .map(({ language, hits }) => ({ language, hits: hits.filter(({ topic }) => !known.some((hit) => hit.topic === topic && hit.similar !== true)) }))
    .filter(({ hits }) => hits.length > 0);

/** Opened when it is first needed, closed with the page. A late answer to an earlier query is dropped. @returns nothing until the first answer */
const useElsewhere = (languages: readonly string[], query: string): readonly LanguageHits[] | undefined => {
  const { searchElsewhere } = useServices();
  const engine = useRef<Promise<SearchElsewhere>>(undefined);
  const [groups, setGroups] = useState<readonly LanguageHits[]>();
  useEffect(() => () => void engine.current?.then(({ close }) => close()), []);
  useEffect(() => {
    if (languages.length === 0) {
      setGroups([]);
      return undefined;
    }
    let current = true;
    engine.current ??= searchElsewhere();
    // What does not open here costs the reader nothing: the own language was searched.
    const answer = engine.current.then(({ search }) => search(query, languages)).catch(() => []);
    void answer.then((found) => current && setGroups(found));
    return () => {
      current = false;
    };
  }, [query, languages.join()]);
  return groups;
};
