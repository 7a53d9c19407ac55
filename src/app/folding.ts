import { foldedTopics, type FoldedTopics, type Pause } from '#content/folded-topics.ts';
import type { Library, LibraryEdition } from '#content/library.ts';
import { entryIn } from '#core/lookup.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';

/** The topics of a language with the facts as they are on that day, ready to be searched. Numbers that run left to right stand in isolates. */
export const foldedIn = (library: Library, language: string, day: string, pause?: Pause): Promise<FoldedTopics | undefined> =>
  library.inEditionOf(language, (edition) => folded(edition, language, day, pause));

const folded = async (library: LibraryEdition, language: string, day: string, pause?: Pause): Promise<FoldedTopics | undefined> => {
  const structure = await library.structure();
  if (structure === undefined) return undefined;
  const words = factWordsIn(structure.facts, day, language);
  const runsLeftToRight = (id: string) => ['phone', 'time', 'CHF', 'percent'].includes(entryIn(structure.facts, id)?.unit ?? '');
  return foldedTopics(library, language, (id, form) => (runsLeftToRight(id) ? `\u2066${words(id, form)}\u2069` : words(id, form)), pause);
};
