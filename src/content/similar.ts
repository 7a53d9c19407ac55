import type { AskedWord } from './asked.ts';
import type { FoldedTopics } from './folded-topics.ts';
import { place, type Ranks } from './scan.ts';

export type Span = { readonly from: number; readonly to: number };

/**
 * In which topics something stands that differs from the word in one letter: one too many, too few, another one, two swapped.
 * One mistake leaves one half of a word as it is, so only places where a half stands are looked at; this needs no list of words,
 * and so it works in scripts without blanks too.
 */
export const scanSimilar = (topics: FoldedTopics, word: AskedWord): Ranks => {
  const probes = probesOf(word);
  const ranks = topics.texts.map((text, topic) =>
    probes.reduce((rank, probe) => {
      const [span] = spansOf(text, probe, 1);
      return span === undefined ? rank : Math.max(rank, place(topics, topic, span.from));
    }, 0),
  );
  return Uint8Array.from(ranks);
};

/** All places of one topic's text where something similar stands. */
export const similarSpans = (text: string, word: AskedWord): readonly Span[] => probesOf(word).flatMap((probe) => spansOf(text, probe, Infinity));

const spansOf = (text: string, probe: Probe, most: number): readonly Span[] => {
  const spans: Span[] = [];
  for (let at = text.indexOf(probe.half); at >= 0 && spans.length < most; at = text.indexOf(probe.half, at + 1)) {
    const span = spanAt(text, at, probe);
    if (span !== undefined) spans.push(span);
  }
  return spans;
};

/** `half` of `word` stands unchanged; the rest, behind or before it, holds the mistake. */
type Probe = { readonly word: string; readonly half: string; readonly rest: 'behind' | 'before' | 'none'; readonly needsWhole: boolean };

/** With less letters everything is similar to everything. */
const shortest = 3;
/** Shorter words must be whole words: «sind» is in everything that «Wind» is similar to. */
const longEnoughForParts = 6;

const probesOf = ({ spellings, isUnspaced }: AskedWord): readonly Probe[] =>
  spellings
    .filter(({ length }) => length >= shortest)
    .flatMap((word) => {
      const needsWhole = !isUnspaced && word.length < longEnoughForParts;
      const middle = word.length >> 1;
      const swapped = word.slice(0, middle - 1) + (word[middle] ?? '') + (word[middle - 1] ?? '') + word.slice(middle + 1);
      return [
        { word, half: word.slice(0, middle), rest: 'behind', needsWhole },
        { word, half: word.slice(middle), rest: 'before', needsWhole },
        { word, half: swapped, rest: 'none', needsWhole },
      ] as const;
    });

const spanAt = (text: string, at: number, { word, half, rest, needsWhole }: Probe): Span | undefined => {
  const isEdge = (edge: number): boolean => !needsWhole || text.charCodeAt(edge) === blank;
  const from = rest === 'before' ? edgeOf({ text, word, step: -1, isEdge }, at - 1, word.length - half.length - 1) + 1 : at;
  const to = rest === 'behind' ? edgeOf({ text, word, step: 1, isEdge }, at + half.length, half.length) : at + half.length;
  return from > 0 && to > 0 && isEdge(from - 1) && isEdge(to) ? { from, to } : undefined;
};

const blank = 32;
const notThere = -2;

/** Along text and word, forwards or backwards. */
type Walk = { readonly text: string; readonly word: string; readonly step: 1 | -1; readonly isEdge: (at: number) => boolean };

/** The first place of the text that is outside of what matches the word from `letter` on with one mistake at most. */
const edgeOf = (walk: Walk, at: number, letter: number): number => {
  const { text, word, step, isEdge } = walk;
  while (isIn(word, letter) && text.charCodeAt(at) === word.charCodeAt(letter)) {
    at += step;
    letter += step;
  }
  if (!isIn(word, letter)) return isEdge(at) ? at : notThere;
  const other = text.charCodeAt(at);
  const anotherLetter = other > blank ? restOf(walk, at + step, letter + step) : notThere;
  if (anotherLetter !== notThere) return anotherLetter;
  // A blank too: «Email» for «E-Mail».
  const tooFew = other >= blank ? restOf(walk, at + step, letter) : notThere;
  if (tooFew !== notThere) return tooFew;
  const tooMany = restOf(walk, at, letter + step);
  if (tooMany !== notThere) return tooMany;
  const isSwapped = other === word.charCodeAt(letter + step) && text.charCodeAt(at + step) === word.charCodeAt(letter);
  return isSwapped ? restOf(walk, at + 2 * step, letter + 2 * step) : notThere;
};

const restOf = ({ text, word, step, isEdge }: Walk, at: number, letter: number): number => {
  while (isIn(word, letter)) {
    if (text.charCodeAt(at) !== word.charCodeAt(letter)) return notThere;
    at += step;
    letter += step;
  }
  return isEdge(at) ? at : notThere;
};

const isIn = (word: string, letter: number): boolean => letter >= 0 && letter < word.length;
