import { findNeedle, type AskedWord } from './asked.ts';
import type { FoldedTopics } from './folded-topics.ts';

/** How well a word was found in a topic, by its number: 0 not at all, 20 the whole word in the title. */
export type Ranks = Uint8Array;

/**
 * In which topics a word stands. Topic by topic: in one long text the browser would change over to a way of looking that is
 * three times slower for Cyrillic.
 * @param among only these: words that are not rare cost little when a rare one was looked for first
 */
export const scan = (topics: FoldedTopics, { needles }: AskedWord, among?: Totals): Ranks => {
  const { texts } = topics;
  const ranks = new Uint8Array(texts.length);
  for (let topic = 0; topic < texts.length; topic += 1) {
    if (among?.[topic] === 0) continue;
    const text = texts[topic] ?? '';
    for (const needle of needles) {
      const at = findNeedle(text, needle, 0);
      if (at >= 0) ranks[topic] = Math.max(ranks[topic] ?? 0, fit(text, at, at + needle.text.length) * place(topics, topic, at));
    }
  }
  return ranks;
};

/** Title, summary, anything else: what a topic is about says more than what it mentions. */
export const place = ({ titleEnds, summaryEnds }: FoldedTopics, topic: number, at: number): number =>
  at < (titleEnds[topic] ?? 0) ? 5 : at < (summaryEnds[topic] ?? 0) ? 2 : 1;

/** 4 a whole word, 3 the beginning of one, 1 inside. */
export const fit = (text: string, from: number, to: number): number => {
  const begins = text.charCodeAt(from - 1) === blank || isBehindArticle(text, from);
  if (!begins) return 1;
  return text.charCodeAt(to) === blank ? 4 : 3;
};

/** Behind ال or لل a word begins as well. */
const isBehindArticle = (text: string, from: number): boolean =>
  text.charCodeAt(from - 1) === lam && (text.charCodeAt(from - 2) === alif || text.charCodeAt(from - 2) === lam);

const blank = 32;
const alif = 0x627;
const lam = 0x644;

/** By number of the topic: the sum of its ranks, 0 where a word was not found. */
export type Totals = Uint16Array;

export const inAll = (words: readonly Ranks[]): Totals => {
  const totals = Uint16Array.from(words[0] ?? []);
  for (const ranks of words.slice(1)) {
    for (let topic = 0; topic < totals.length; topic += 1) {
      const [sum = 0, rank = 0] = [totals[topic], ranks[topic]];
      totals[topic] = sum === 0 || rank === 0 ? 0 : sum + rank;
    }
  }
  return totals;
};

export const countOf = (totals: Totals): number => totals.reduce((count, total) => (total > 0 ? count + 1 : count), 0);

/** Numbers of the best topics, in their own order where they are equally good. Totals are small numbers: nothing has to be sorted. */
export const best = (totals: Totals, most: number): readonly number[] => {
  const byTotal: number[][] = [];
  totals.forEach((total, topic) => {
    const equal = (byTotal[total] ??= []);
    if (total > 0 && equal.length < most) equal.push(topic);
  });
  const ordered: number[] = [];
  for (let total = byTotal.length - 1; total > 0 && ordered.length < most; total -= 1) ordered.push(...(byTotal[total] ?? []));
  return ordered.slice(0, most);
};
