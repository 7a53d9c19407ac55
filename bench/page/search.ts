import { localDay } from '#core/calendar.ts';
import { plainText } from '#core/text.ts';
import { libraryOf, type Library } from '#content/library.ts';
import { foldedTopics, search, type FoldedTopics } from '#content/search.ts';
import { fromNetwork } from '#content/source.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';

/** ms, product and limit. */
export type SearchTimes = { readonly first: Pair; readonly keystrokes: readonly Pair[]; readonly hits: number };
type Pair = { readonly product: number; readonly limit: number };

const readText = async (path: string): Promise<string | undefined> => {
  const response = await fetch(path);
  return response.ok ? response.text() : undefined;
};

/** Browsers tell time in steps of 0.1 ms: a keystroke is made this often and divided. */
const repeats = 5;

/** The product's search over so many pages in one language, and a plain substring scan over the same text. */
const measureSearch = async (language: string, pages: number): Promise<SearchTimes> => {
  const real = libraryOf(fromNetwork(readText));
  const topics = (await real.index(language))!.topics;
  // What lies on a network is not what is measured: every blob is read once before.
  for (const { id } of topics) await real.topic(language, id);
  const words = factWordsIn((await real.structure())!.facts, localDay(Date.now()), language);
  const library = repeated(real, pages);
  const titles = topics.flatMap(({ title }) => (title === undefined ? [] : [plainText(title.text, () => '')]));
  const queries = queriesFrom(titles);
  const query = queries[0]!;

  const begun = performance.now();
  const folded = (await foldedTopics(library, language, words))!;
  const hits = search(folded, query).length;
  const product = performance.now() - begun;

  const texts = plainTexts(folded);
  const begunScan = performance.now();
  const plain = texts.map(plainFold);
  scan(plain, query);
  const limit = performance.now() - begunScan;

  return { first: { product, limit }, keystrokes: queries.map((typed) => keystroke(folded, plain, typed)), hits };
};

const keystroke = (folded: FoldedTopics, plain: readonly string[], query: string): Pair => ({
  product: timed(() => search(folded, query)),
  limit: timed(() => scan(plain, query)),
});

const timed = (act: () => unknown): number => {
  const begun = performance.now();
  for (let turn = 0; turn < repeats; turn += 1) act();
  return (performance.now() - begun) / repeats;
};

/** Real topics under other ids until there are enough. */
const repeated = (real: Library, pages: number): Library => ({
  ...real,
  index: async (language) => {
    const index = await real.index(language);
    const at = (page: number) => index!.topics[page % index!.topics.length]!;
    return index && { ...index, topics: Array.from({ length: pages }, (_, page) => ({ ...at(page), id: `${at(page).id}~${page}` })) };
  },
  topic: async (language, id) => {
    const page = await real.topic(language, id.split('~')[0]!);
    return page && { ...page, topic: { ...page.topic, id } };
  },
});

/** Every beginning of every word of the titles, and of each title its first two words: as one types. */
const queriesFrom = (titles: readonly string[]): readonly string[] => {
  const words = titles.flatMap((title) => title.split(/[\s,]+/u).filter(({ length }) => length > 2));
  const beginnings = words.flatMap((word) => [...word].map((_, end) => [...word].slice(0, end + 1).join('')));
  const pairs = titles.map((title) => title.split(/[\s,]+/u).slice(0, 2).join(' '));
  return [...new Set([...words, ...beginnings, ...pairs])];
};

const plainTexts = ({ topics }: FoldedTopics): readonly string[] => topics.map(({ lines }) => lines.map(({ plain }) => plain).join('\n'));

const plainFold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const scan = (texts: readonly string[], query: string): number => {
  const folded = plainFold(query);
  return texts.filter((text) => text.includes(folded)).length;
};

Object.assign(globalThis, { measureSearch });
