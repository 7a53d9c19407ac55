import { findNeedle, isUnspaced, type AskedWord } from './asked.ts';
import { foldInto, startTracing, type Folding } from './fold.ts';
import { plainLine, type FoldedTopics, type TopicLine } from './folded-topics.ts';
import { fit } from './scan.ts';
import { similarSpans, type Span } from './similar.ts';

/** A text with the words that matched. */
export type SearchLine = {
  /** Text id: `title`, `point.register`. */
  readonly id: string;
  /** Set where the line belongs to the block of an upper pack. */
  readonly pack?: string;
  readonly plain: string;
  /** Whole words of `plain` that matched. Parts of words are not marked: markup inside a word breaks the joining of Arabic letters. */
  readonly ranges: readonly Range[];
  /** The line is German. */
  readonly untranslated?: true;
};

type Range = { readonly from: number; readonly to: number };

export type FoundLines = { readonly score: number; readonly lines: readonly SearchLine[] };

const mostLines = 3;

/** The lines of a topic in which something was found, best first; done for the topics that are shown only. */
export const foundLines = (topics: FoldedTopics, topic: number, words: readonly AskedWord[], isSimilar: boolean): FoundLines => {
  const text = topics.texts[topic] ?? '';
  const lines = new Map<number, Line>();
  for (const word of words) {
    const exact = exactSpans(text, word);
    addSpans(topics, topic, lines, word, exact.length === 0 && isSimilar ? similarSpans(text, word) : exact);
  }
  const found = [...lines.values()].sort((a, b) => b.score - a.score || a.from - b.from);
  // A short title made of the words of the long one would only say the same twice.
  const told = (found.some(({ line }) => line.id === 'title') ? found.filter(({ line }) => line.id !== 'short') : found).filter(isRead);
  const shown = told.length > 0 ? told.slice(0, mostLines).map((line) => shownLine(topics, line)) : summaryOf(topics, topic);
  return { score: (found[0]?.score ?? 0) + (shown.some(({ plain }) => isAsTyped(plain, words)) ? 1 : 0), lines: shown };
};

/** Words that are there to be found stand nowhere on the page: the topic is then shown with what it is about. */
const isRead = ({ line }: Line): boolean => !line.id.startsWith('search.');

const summaryOf = (topics: FoldedTopics, topic: number): readonly SearchLine[] => {
  const lines = topics.lines.slice(topics.firstLines[topic], topics.firstLines[topic + 1]);
  return lines.filter(({ id, pack }) => id === 'summary' && pack === undefined).map((line) => shownLine(topics, { line, from: 0, spans: [] }));
};

/** A line with what was found in it. `from` is its offset in the folded text of its topic; `fit` that of the last `word`. */
type Line = { readonly line: TopicLine; readonly from: number; readonly spans: Span[]; score: number; word: AskedWord; fit: number };

const exactSpans = (text: string, { needles }: AskedWord): readonly Span[] => {
  const spans: Span[] = [];
  for (const needle of needles) {
    for (let at = findNeedle(text, needle, 0); at >= 0; at = findNeedle(text, needle, at + 1)) spans.push({ from: at, to: at + needle.text.length });
  }
  return spans;
};

/** Each word counts once in a line: as well as it fits best. */
const addSpans = (topics: FoldedTopics, topic: number, lines: Map<number, Line>, word: AskedWord, spans: readonly Span[]): void => {
  const text = topics.texts[topic] ?? '';
  const [first = 0, end = 0] = [topics.firstLines[topic], topics.firstLines[topic + 1]];
  let number = first;
  for (const span of spans) {
    if (span.from < (topics.lineStarts[number] ?? 0)) number = first;
    while (number + 1 < end && (topics.lineStarts[number + 1] ?? 0) <= span.from) number += 1;
    const line = lineOf(topics, number, lines, word);
    line.spans.push(span);
    const better = fit(text, span.from, span.to) - line.fit;
    if (better <= 0) continue;
    line.fit += better;
    line.score += line.line.weight * better;
  }
};

const lineOf = ({ lines, lineStarts }: FoldedTopics, number: number, found: Map<number, Line>, word: AskedWord): Line => {
  const known = found.get(number);
  if (known?.word === word) return known;
  const line = known ?? { line: lines[number] as TopicLine, from: lineStarts[number] ?? 0, spans: [], score: 0, word, fit: 0 };
  line.word = word;
  line.fit = 0;
  found.set(number, line);
  return line;
};

const shownLine = (topics: FoldedTopics, { line, from, spans }: Pick<Line, 'line' | 'from' | 'spans'>): SearchLine => {
  const plain = plainLine(topics, line);
  const ranges = rangesIn(plain, topics.language, from, spans);
  const { id, pack, text } = line;
  const shown: SearchLine = pack === undefined ? { id, plain, ranges } : { id, pack, plain, ranges };
  return text.untranslated ? { ...shown, untranslated: true } : shown;
};

/** For one line at a time: sixty of them are made at a keystroke. */
const scratch = startTracing(1_000);

/** Spans of the folded text as whole words of the plain line, which begins there at `start`. */
const rangesIn = (plain: string, language: string, start: number, spans: readonly Span[]): readonly Range[] => {
  scratch.length = 0;
  foldInto(scratch, plain);
  const { sources, units } = scratch;
  const ranges = spans.map(({ from, to }) => {
    const [first, last] = [from - start, to - start - 1];
    const range = { from: sources[first] ?? 0, to: (sources[last] ?? 0) + 1 };
    if (isUnspaced(plain.slice(range.from, range.to))) return wholeSegments(plain, language, range);
    return { from: sources[wordStart(units, first)] ?? 0, to: withMarks(plain, (sources[wordEnd(scratch, last)] ?? 0) + 1) };
  });
  return joined(ranges);
};

const blank = 32;

const wordStart = (units: Uint16Array, at: number): number => {
  let start = at;
  while (start > 0 && units[start - 1] !== blank) start -= 1;
  return start;
};

const wordEnd = ({ units, length }: Folding, at: number): number => {
  let end = at;
  while (end < length - 1 && units[end + 1] !== blank) end += 1;
  return end;
};

/** The marks on the last letter belong to it: «عملٍ». */
const withMarks = (plain: string, at: number): number => {
  let end = at;
  while (/[\p{M}\u0640\u0621]/u.test(plain.charAt(end))) end += 1;
  return end;
};

/** Where blanks do not tell, the browser knows the words of Thai and Chinese; if not, the letters with their marks. */
const wholeSegments = (plain: string, language: string, range: Range): Range => {
  if (typeof Intl.Segmenter !== 'function') return { from: range.from, to: withMarks(plain, range.to) };
  const touched = [...segmenter(language).segment(plain)].filter(
    ({ index, segment, isWordLike }) => isWordLike === true && index < range.to && index + segment.length > range.from,
  );
  const last = touched.at(-1);
  return { from: Math.min(range.from, touched[0]?.index ?? range.from), to: Math.max(range.to, last === undefined ? 0 : last.index + last.segment.length) };
};

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one costs more than a keystroke may. */
const segmenter = (language: string): Intl.Segmenter => {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
};

/** In order; those that touch are one. */
const joined = (ranges: readonly Range[]): readonly Range[] =>
  ranges.length < 2 ? ranges : [...ranges]
    .sort((a, b) => a.from - b.from)
    .reduce<readonly Range[]>((done, range) => {
      const last = done.at(-1);
      if (last === undefined || range.from > last.to) return [...done, range];
      return [...done.slice(0, -1), { from: last.from, to: Math.max(last.to, range.to) }];
    }, []);

/** «ขาว» and «ข้าว» are folded alike: who writes the marks means them. */
const isAsTyped = (plain: string, words: readonly AskedWord[]): boolean => words.some(({ typed, folded }) => typed !== folded && plain.toLowerCase().includes(typed));
