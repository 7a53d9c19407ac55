import type { FactForm, Text } from '#core/text.ts';
import { plainText } from '#core/text.ts';
import type { TopicPage } from '#core/overlay.ts';
import { foldedForms, wordsOf } from './fold.ts';
import type { Library } from './library.ts';

/** All topics of one language, ready to be searched: made when the search is opened, thrown away with it. */
export type FoldedTopics = { readonly language: string; readonly topics: readonly FoldedTopic[] };

/** `lines`: the texts that matched, best first, at most three. */
export type SearchHit = { readonly topic: string; readonly lines: readonly SearchLine[] };

/** A text with the words that matched. */
export type SearchLine = {
  /** Text id: `title`, `point.register`. */
  readonly id: string;
  /** Set where the line belongs to the block of an upper pack. */
  readonly pack?: string;
  readonly plain: string;
  /** Whole words of `plain` that matched. Parts of words are not marked: markup inside a word breaks the joining of Arabic letters. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  /** The line is German. */
  readonly untranslated?: true;
};

/**
 * `folded` has one row per word, all its forms between blanks; `offsets` says where that word stands, two numbers each.
 * So that a keystroke never cuts a text into words again: that costs more than finding them.
 */
type FoldedLine = Omit<SearchLine, 'ranges'> & { readonly weight: number; readonly folded: string; readonly offsets: readonly number[] };
type FoldedTopic = { readonly topic: string; readonly lines: readonly FoldedLine[]; readonly folded: string };

/**
 * Folds every topic of a language.
 * @param factWords the words of a fact in that language; may hold bidi isolates (U+2066, U+2069), they are not searched
 * @returns nothing where the language is not to be had
 */
export const foldedTopics = async (
  library: Library,
  language: string,
  factWords: (id: string, form?: FactForm) => string,
): Promise<FoldedTopics | undefined> => {
  const index = await library.index(language);
  if (index === undefined) return undefined;
  const pages = await Promise.all(index.topics.map(({ id }) => library.topic(language, id)));
  return { language, topics: pages.filter((page) => page !== undefined).map((page) => foldTopic(page, factWords)) };
};

/** More is not read by anybody. */
const mostHits = 20;
const mostLines = 3;

/**
 * Topics in which every word of the query occurs, as a word, the beginning of one, or (from three letters on) inside one:
 * German hides «Versicherung» in «Krankenversicherung». Best first; nothing for an empty query.
 */
export const search = ({ language, topics }: FoldedTopics, query: string): readonly SearchHit[] => {
  const asked = wordsOf(query, language).map(({ word }) => needles(foldedForms(word)));
  if (asked.length === 0) return [];
  return topics
    .filter(({ folded }) => asked.every((needle) => occursIn(folded, needle)))
    .map((topic) => ({ topic, lines: rankLines(topic, asked) }))
    .sort((a, b) => (b.lines[0]?.score ?? 0) - (a.lines[0]?.score ?? 0))
    .slice(0, mostHits)
    .map(({ topic, lines }) => ({
      topic: topic.topic,
      lines: lines.slice(0, mostLines).map(({ line }) => shown(line, asked)),
    }));
};

/** One form of a word of the query. What does not even have its `part` is done with in one pass. */
type Form = { readonly part: string; readonly start: string; readonly whole: string };
type Needle = readonly Form[];

const shortestInside = 3;

const needles = (forms: readonly string[]): Needle =>
  forms.map((form) => ({ part: form.length < shortestInside ? ` ${form}` : form, start: ` ${form}`, whole: ` ${form} ` }));

/** How well one word of the query fits folded text: 4 whole, 3 beginning, 1 inside, 0 not at all. */
const fit = (folded: string, needle: Needle): number =>
  needle.reduce((best, { part, start, whole }) => {
    if (best === 4 || !folded.includes(part)) return best;
    if (folded.includes(whole)) return 4;
    return Math.max(best, folded.includes(start) ? 3 : 1);
  }, 0);

const occursIn = (folded: string, needle: Needle): boolean => needle.some(({ part }) => folded.includes(part));

type Ranked = { readonly line: FoldedLine; readonly score: number };

const rankLines = ({ lines }: FoldedTopic, asked: readonly Needle[]): readonly Ranked[] =>
  lines
    .map((line) => ({ line, score: line.weight * asked.reduce((sum, needle) => sum + fit(line.folded, needle), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

const weights: Readonly<Record<string, number>> = { title: 5, short: 4, summary: 2, point: 1, bring: 1, deadline: 1 };

const foldTopic = (page: TopicPage, factWords: (id: string, form?: FactForm) => string): FoldedTopic => {
  const own = Object.entries(page.texts).map(([id, text]) => foldLine(id, text, page.language, factWords));
  const local = page.local.flatMap(({ pack, texts }) =>
    Object.entries(texts).map(([id, text]) => ({ ...foldLine(id, text, page.language, factWords), pack })),
  );
  const title = own.find(({ id }) => id === 'title')?.folded ?? '';
  const lines = [...own, ...local].filter(({ id, weight, folded }) => weight > 0 && !(id === 'short' && isIn(title, folded)));
  return { topic: page.topic.id, lines, folded: lines.map(({ folded }) => folded).join('\n') };
};

/** A short title made of the words of the long one would only say the same twice. */
const isIn = (title: string, folded: string): boolean => folded.trim().split(/\s+/u).every((form) => title.includes(` ${form} `));

const foldLine = (id: string, text: Text, language: string, factWords: (id: string, form?: FactForm) => string): FoldedLine => {
  const plain = plainText(text.text, factWords);
  const words = wordsOf(plain, language);
  return {
    id,
    plain,
    ...(text.untranslated ? { untranslated: true } : {}),
    weight: weights[id.split('.')[0] ?? ''] ?? 0,
    folded: words.map(({ word }) => ` ${foldedForms(word).join(' ')} `).join('\n'),
    offsets: words.flatMap(({ from, to }) => [from, to]),
  };
};

const shown = ({ weight: _weight, folded, offsets, ...line }: FoldedLine, asked: readonly Needle[]): SearchLine => ({
  ...line,
  ranges: folded.split('\n').flatMap((row, at) => {
    const [from, to] = [offsets[2 * at], offsets[2 * at + 1]];
    return from !== undefined && to !== undefined && asked.some((needle) => occursIn(row, needle)) ? [{ from, to }] : [];
  }),
});
