import type { Language } from '#core/language.ts';
import type { Contents } from './gather.ts';

/** A topic with translations that are older than its German; without an id the phrases. */
export type OutdatedTopic = {
  readonly id?: string;
  readonly count: number;
  /** The one with most outdated texts first. */
  readonly languages: readonly { readonly language: Language; readonly count: number }[];
};

/** The topic with most outdated texts first. */
export const outdatedTopics = ({ german, languages, counts }: Contents): readonly OutdatedTopic[] => {
  const ids = [...german.topics.map(({ id }) => id), undefined];
  return ids
    .map((id): OutdatedTopic => {
      const found = languages
        .map((language) => ({ language, count: outdatedIn(counts.get(language.tag), id) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
      return { ...(id === undefined ? {} : { id }), count: found.reduce((sum, { count }) => sum + count, 0), languages: found };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
};

const outdatedIn = (counts: ReturnType<Contents['counts']['get']>, id: string | undefined): number =>
  (id === undefined ? counts?.phrases : counts?.topics.get(id))?.outdated ?? 0;
