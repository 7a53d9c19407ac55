import { askedInPieces, askedWords, type AskedWord } from './asked.ts';
import type { FoldedTopics } from './folded-topics.ts';
import { foundLines, type SearchLine } from './found-lines.ts';
import { best, countOf, inAll, scan, type Ranks, type Totals } from './scan.ts';
import { scanSimilar } from './similar.ts';

export type SearchHit = {
  readonly topic: string;
  /** The texts that matched, best first, at most three. */
  readonly lines: readonly SearchLine[];
  /** Not what was typed, but something like it: one letter is different, or a word is missing. */
  readonly similar?: true;
};

export type SearchOptions = {
  /** More is not read by anybody. */
  readonly most?: number;
  /** Only what was typed. */
  readonly exactly?: boolean;
};

/** With fewer hits it is likely that something else was meant. */
const fewHits = 3;
/** Next to hits only long words are varied: something is similar to every short one. */
const longWord = 6;

/**
 * Topics in which every word of the query occurs, best first; behind them, if they are few, those in which something similar
 * does. Nothing for an empty query.
 */
export const search = (topics: FoldedTopics, query: string, { most = 20, exactly = false }: SearchOptions = {}): readonly SearchHit[] => {
  const asked = askedWords(query, topics.language);
  if (asked.length === 0) return [];
  const words = exactWords(topics, asked, query);
  const found = inAll(words.ranks);
  const count = countOf(found);
  const hits = shown(topics, found, words.asked, most, false);
  if (exactly || count >= fewHits || (count > 0 && asked.some(({ folded }) => folded.length < longWord))) return hits;
  const like = similarTopics(topics, asked, found);
  return [...hits, ...shown(topics, like, asked, most - hits.length, true)];
};

type FoundWords = { readonly asked: readonly AskedWord[]; readonly ranks: readonly Ranks[] };

/** Chinese and Thai are typed in one go, but need not stand like that. */
const exactWords = (topics: FoldedTopics, asked: readonly AskedWord[], query: string): FoundWords => {
  const whole = { asked, ranks: ranksOf(topics, asked) };
  if (countOf(inAll(whole.ranks)) > 0) return whole;
  const pieces = askedInPieces(query, topics.language);
  return pieces === undefined ? whole : { asked: pieces, ranks: ranksOf(topics, pieces) };
};

const ranksOf = (topics: FoldedTopics, asked: readonly AskedWord[]): readonly Ranks[] => {
  const ranks: Ranks[] = [];
  // The longest word is the rarest: the others need only be looked for where it is.
  for (const word of [...asked].sort((a, b) => b.folded.length - a.folded.length)) {
    ranks.push(scan(topics, word, ranks.length === 0 ? undefined : inAll(ranks)));
  }
  return ranks;
};

/** Without those found already. If no topic has all the words, those that have most of them. */
const similarTopics = (topics: FoldedTopics, asked: readonly AskedWord[], known: Totals): Totals => {
  const ranks = asked.map((word) => either(scan(topics, word), scanSimilar(topics, word)));
  const others = inAll(ranks).map((total, topic) => (known[topic] === 0 ? total : 0));
  return asked.length === 1 || countOf(others) > 0 || countOf(known) > 0 ? others : mostly(asked, ranks);
};

const either = (a: Ranks, b: Ranks): Ranks => a.map((rank, topic) => Math.max(rank, b[topic] ?? 0));

/** Half of the letters at least: «wo» and «kann» alone are no answer to «wo kann ich schwimmen». */
const mostly = (asked: readonly AskedWord[], ranks: readonly Ranks[]): Totals => {
  const letters = asked.reduce((sum, { folded }) => sum + folded.length, 0);
  const found = (topic: number) => asked.reduce((sum, { folded }, at) => sum + ((ranks[at]?.[topic] ?? 0) > 0 ? folded.length : 0), 0);
  return Uint16Array.from(ranks[0] ?? [], (_, topic) => (found(topic) * 2 >= letters ? found(topic) : 0));
};

const shown = (topics: FoldedTopics, found: Totals, asked: readonly AskedWord[], most: number, isSimilar: boolean): readonly SearchHit[] =>
  best(found, most)
    .map((topic) => ({ topic, ...foundLines(topics, topic, asked, isSimilar) }))
    .sort((a, b) => b.score - a.score)
    .map(({ topic, lines }) => ({ topic: topics.topics[topic] ?? '', lines, ...(isSimilar ? { similar: true } : {}) }));
