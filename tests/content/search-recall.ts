import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { foldedTopics, type FoldedTopics } from '#content/folded-topics.ts';
import type { Library } from '#content/library.ts';
import { search } from '#content/search.ts';
import { variants, type Variant } from './search-variants.ts';

/** Of so many queries of a kind so many found the sentence their word was taken from. */
export type Cell = { readonly asked: number; readonly ours: number; readonly miniSearch: number; readonly lost: readonly string[] };

export type GroupRecall = { readonly group: string; readonly cells: Readonly<Record<Variant, Cell>> };

/**
 * Takes every word out of sentences of everyday life, writes it as people may write it, and looks whether the sentence is found.
 * @param folder one file a script group, `<group>.<language>.txt`, one sentence a line
 */
export const recallIn = async (folder: string): Promise<readonly GroupRecall[]> => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) => {
      const [group = '', language = ''] = file.split('.');
      return recallOf(group, language, readFileSync(join(folder, file), 'utf8').trim().split('\n'));
    }),
  );
};

const recallOf = async (group: string, language: string, sentences: readonly string[]): Promise<GroupRecall> => {
  const engines = { ours: await foldedSentences(language, sentences), miniSearch: miniSearchOf(sentences) };
  const words = sentences.map((sentence) => wordsOf(sentence, language));
  const cell = (variant: Variant): Cell => {
    const asked = words.flatMap((own, at) => own.flatMap((word, number) => variants[variant](word, language, at + number).map((query) => ({ query, word, at }))));
    const lost = asked.filter(({ query, at }) => !oursFinds(engines.ours, query, at, variant));
    const missed = asked.filter(({ query, at }) => !engines.miniSearch.search(query, miniSearchOptions(variant)).some(({ id }) => id === at));
    return { asked: asked.length, ours: asked.length - lost.length, miniSearch: asked.length - missed.length, lost: lost.map(({ query, word }) => `${query} (${word})`) };
  };
  return { group: `${group} (${language})`, cells: Object.fromEntries((Object.keys(variants) as Variant[]).map((variant) => [variant, cell(variant)])) as GroupRecall['cells'] };
};

/** What is only similar counts as found where a mistake was made. */
const oursFinds = (topics: FoldedTopics, query: string, at: number, variant: Variant): boolean =>
  search(topics, query, { most: topics.topics.length, exactly: variant !== 'one typo' }).some(({ topic }) => topic === String(at));

const miniSearchOf = (sentences: readonly string[]): MiniSearch => {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return index;
};

/** Its tokenizer and folding as they come; beginnings and mistakes it must be told to look for, as its manual does. */
const miniSearchOptions = (variant: Variant) => (variant === 'one typo' ? { prefix: true, fuzzy: 0.2 } : { prefix: true });

const foldedSentences = async (language: string, sentences: readonly string[]): Promise<FoldedTopics> => {
  const library = {
    topicList: async () => ({ topics: sentences.map((_, at) => ({ id: String(at) })) }),
    topic: async (_: string, id: string) => ({ topic: { id }, language, local: [], texts: { 'point.sentence': { text: [sentences[Number(id)]], state: 'original' } } }),
  };
  const topics = await foldedTopics(library as unknown as Library, language, () => '');
  if (topics === undefined) throw new Error('Sentences could not be folded.');
  return topics;
};

/** Signs of one syllable or one word say enough; of letters one or two are no word to look for. */
const shortest = (word: string): number => (/[\p{Script=Han}\p{Script=Ethiopic}]/u.test(word) ? 2 : 3);

const wordsOf = (sentence: string, language: string): readonly string[] => {
  const isUnspaced = language === 'zh' || language === 'th';
  const words = isUnspaced
    ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
    : (sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c’]*/gu) ?? []);
  return [...new Set(words)].filter((word) => [...word].length >= shortest(word));
};
