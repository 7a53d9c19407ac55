import { localDay } from '#core/calendar.ts';
import { plainText } from '#core/text.ts';
import { everywhere } from '#content/everywhere.ts';
import { foldedTopics, type FoldedTopics } from '#content/folded-topics.ts';
import { libraryOf, type Library } from '#content/library.ts';
import { fromNetwork } from '#content/source.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import { middle, plainFold, plainTexts, queriesFrom, readText, repeated, scan } from './search-ground.ts';

/** ms; `folding`: until everything can be searched. */
export type EverywhereTimes = { readonly folding: number; readonly keystrokes: readonly Pair[]; readonly hits: number };
type Pair = { readonly product: number; readonly limit: number };

/** Product and limit in turns, and of each the middle. */
const turns = 3;
/** As many as a minute allows. */
const mostQueries = 60;

/** The product's search in so many languages, and a plain substring scan over the same text. */
const measure = async (tags: readonly string[], count: number, pages: number): Promise<EverywhereTimes> => {
  const real = libraryOf(fromNetwork(readText));
  const queries = (await Promise.all(tags.slice(0, 3).map((tag) => titlesIn(real, tag)))).flatMap(queriesFrom);
  // There are not thirty languages yet: the real ones again and again under other names.
  const languages = Array.from({ length: count }, (_, at) => (at < tags.length ? tags[at]! : `${tags[at % tags.length]!}-x-${at}`));
  const folded: FoldedTopics[] = [];
  const search = everywhere(async (language) => {
    const topics = await foldLanguage(real, language.split('-x-')[0]!, pages);
    folded.push({ ...topics, language });
    return folded.at(-1);
  });
  const begun = performance.now();
  await search('Gemeinde', languages);
  const folding = performance.now() - begun;
  const plain = folded.flatMap(plainTexts).map(plainFold);

  const keystrokes: Pair[] = [];
  let hits = 0;
  for (const query of queries.filter((_, at) => at % Math.ceil(queries.length / mostQueries) === 0)) {
    const taken = { product: [] as number[], limit: [] as number[] };
    for (let turn = 0; turn < turns; turn += 1) {
      const product = performance.now();
      hits += (await search(query, languages)).length;
      const limit = performance.now();
      scan(plain, query);
      taken.product.push(limit - product);
      taken.limit.push(performance.now() - limit);
    }
    keystrokes.push({ product: middle(taken.product), limit: middle(taken.limit) });
  }
  return { folding, keystrokes, hits };
};

const foldLanguage = async (real: Library, language: string, pages: number): Promise<FoldedTopics> => {
  const words = factWordsIn((await real.structure())!.facts, localDay(Date.now()), language);
  return (await foldedTopics(repeated(real, pages), language, words))!;
};

const titlesIn = async (real: Library, language: string): Promise<readonly string[]> =>
  (await real.topicList(language))!.topics.flatMap(({ title }) => (title === undefined ? [] : [plainText(title.text, () => '')]));

addEventListener('message', ({ data }: MessageEvent<Parameters<typeof measure>>) => {
  void measure(...data).then((times) => postMessage(times));
});
