import { localDay } from '#core/calendar.ts';
import { plainText } from '#core/text.ts';
import { libraryOf } from '#content/library.ts';
import { foldedTopics, type FoldedTopics } from '#content/folded-topics.ts';
import { search } from '#content/search.ts';
import { fromNetwork } from '#content/source.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import { middle, plainFold, plainTexts, queriesFrom, readText, repeated, scan } from './search-ground.ts';

/** ms, product and limit. */
export type SearchTimes = { readonly first: Pair; readonly keystrokes: readonly Pair[]; readonly hits: number };
type Pair = { readonly product: number; readonly limit: number };

/** Browsers tell time in steps of 0.1 ms: a keystroke is made this often and divided. */
const repeats = 5;
/** Product and limit in turns, and of each the middle: a busy moment of the machine is not what a keystroke takes. */
const turns = 5;

/** The product's search over so many pages in one language, and a plain substring scan over the same text. */
const measureSearch = async (language: string, pages: number): Promise<SearchTimes> => {
  const real = libraryOf(fromNetwork(readText));
  const topics = (await real.topicList(language))!.topics;
  // What lies on a network is not what is measured: every blob is read once before.
  for (const { id } of topics) await real.topic(language, id);
  const { facts } = (await real.structure())!;
  const words = factWordsIn(facts, localDay(Date.now()), language);
  // The browser's first number and date in a language take longer than folding pages does; both sides need them.
  for (const id of Object.keys(facts)) words(id);
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

const keystroke = (folded: FoldedTopics, plain: readonly string[], query: string): Pair => {
  const taken = Array.from({ length: turns }, () => ({ product: timed(() => search(folded, query)), limit: timed(() => scan(plain, query)) }));
  return { product: middle(taken.map(({ product }) => product)), limit: middle(taken.map(({ limit }) => limit)) };
};

const timed = (act: () => unknown): number => {
  const begun = performance.now();
  for (let turn = 0; turn < repeats; turn += 1) act();
  return (performance.now() - begun) / repeats;
};

Object.assign(globalThis, { measureSearch });
