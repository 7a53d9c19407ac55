import { sourceLanguage } from '#core/language.ts';
import { askedWords, isTelling } from './asked.ts';
import type { FoldedTopics } from './folded-topics.ts';
import { search, type SearchHit } from './search.ts';

/** What was found in one language. */
export type LanguageHits = { readonly language: string; readonly hits: readonly SearchHit[] };

/** More than this of a language one cannot read says nothing more. */
const mostInLanguage = 5;

/**
 * Searches several languages, German first: many newcomers look up a word from a German letter. Something similar is looked for
 * in German only, and only if the word itself is nowhere. One or two letters are not looked for: they are everywhere.
 * @param fold asked once for each language; nothing where it is not to be had
 */
export const everywhere = (fold: (language: string) => Promise<FoldedTopics | undefined>) => {
  const folded = new Map<string, Promise<FoldedTopics | undefined>>();
  const topicsIn = (language: string): Promise<FoldedTopics | undefined> => {
    const topics = folded.get(language) ?? fold(language);
    folded.set(language, topics);
    return topics;
  };
  return async (query: string, languages: readonly string[]): Promise<readonly LanguageHits[]> => {
    if (!askedWords(query, sourceLanguage).some(isTelling)) return [];
    const germanFirst = [...languages].sort((a, b) => Number(b === sourceLanguage) - Number(a === sourceLanguage));
    const topics = (await Promise.all(germanFirst.map(topicsIn))).filter((known) => known !== undefined);
    const found = hitsIn(topics, query, true);
    return found.length > 0 ? found : hitsIn(topics.filter(({ language }) => language === sourceLanguage), query, false);
  };
};

const hitsIn = (languages: readonly FoldedTopics[], query: string, exactly: boolean): readonly LanguageHits[] =>
  languages
    .map((topics) => ({ language: topics.language, hits: search(topics, query, { most: mostInLanguage, exactly }) }))
    .filter(({ hits }) => hits.length > 0);
