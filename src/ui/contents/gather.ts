import { sourceLanguage, type Language } from '#core/language.ts';
import type { Index, Structure, TopicPage } from '#core/overlay.ts';
import type { PackEntry } from '#core/pack.ts';
import type { Library } from '#content/library.ts';
import { factUsesIn, type FactUses } from './fact-uses.ts';
import { countsOf, countsOfTopic, type TextCounts } from './text-counts.ts';

/** What this device knows about its contents. The German is complete; the languages fill in one after the other. */
export type Contents = {
  /** What the edition was made of, lowest pack first. */
  readonly packs: readonly PackEntry[];
  readonly structure: Structure;
  readonly german: Index;
  /** The topics in German. */
  readonly pages: readonly TopicPage[];
  readonly uses: FactUses;
  /** Languages that are read here, in the order of the list. */
  readonly languages: readonly Language[];
  /** Offered, but not on this device. */
  readonly elsewhere: readonly Language[];
  /** By language, then by topic. */
  readonly counts: ReadonlyMap<string, LanguageCounts>;
  readonly done: number;
  readonly total: number;
};

export type LanguageCounts = {
  /** Missing where a part of the language could not be read. */
  readonly topics: ReadonlyMap<string, TextCounts>;
  /** Sentences of the talk and what places offer. */
  readonly phrases: TextCounts | undefined;
};

/** Tells the page how far it is; the page says whether it still listens. */
export type Listener = (contents: Contents) => boolean;

/**
 * Reads the contents that lie on this device, language by language, and gives the page the floor in between.
 * @returns false where the German itself is not here
 */
export const gatherContents = async (library: Library, here: readonly string[], tell: Listener): Promise<boolean> => {
  const [structure, german, offered, packs] = await Promise.all([library.structure(), library.index(sourceLanguage), library.languages(), library.packs()]);
  if (structure === undefined || german === undefined) return false;
  const ids = german.topics.map(({ id }) => id);
  const languages = offered.filter(({ tag }) => tag === sourceLanguage || here.includes(tag));
  const elsewhere = offered.filter((language) => !languages.includes(language));
  const pages = await pagesOf(library, sourceLanguage, ids);
  const uses = factUsesIn({ pages, phrases: german.phrases, places: structure.places });
  const counts = new Map<string, LanguageCounts>();
  for (const { tag } of languages) {
    counts.set(tag, await countsOfLanguage(library, tag, ids));
    const contents = { packs, structure, german, pages, uses, languages, elsewhere, counts: new Map(counts), done: counts.size, total: languages.length };
    if (!tell(contents)) return true;
    await turn();
  }
  return true;
};

const countsOfLanguage = async (library: Library, tag: string, ids: readonly string[]): Promise<LanguageCounts> => {
  const [index, pages] = await Promise.all([library.index(tag), pagesOf(library, tag, ids)]);
  return {
    topics: new Map(pages.map((page) => [page.topic.id, countsOfTopic(page)])),
    phrases: index && countsOf([index.phrases]),
  };
};

const pagesOf = async (library: Library, tag: string, ids: readonly string[]): Promise<readonly TopicPage[]> =>
  (await Promise.all(ids.map((id) => library.topic(tag, id)))).filter((page) => page !== undefined);

/** Taps and drawing come before the next language. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
