import { entryIn } from '#core/lookup.ts';
import type { TopicPage } from '#core/overlay.ts';
import type { FactForm, Text } from '#core/text.ts';
import { plainText } from '#core/text.ts';
import { endLine, folded, foldInto, startFolding, type Folding } from './fold.ts';
import type { LibraryEdition } from './library.ts';

/**
 * All topics of one language, ready to be searched: made when the search is opened, thrown away with it. Topics and their lines are known by
 * number; a topic is one folded text with a line for each of its own, the most telling first.
 */
export type FoldedTopics = {
  readonly language: string;
  /** Ids. */
  readonly topics: readonly string[];
  readonly texts: readonly string[];
  /** Up to where the titles and the summary go in the text of that topic. */
  readonly titleEnds: readonly number[];
  readonly summaryEnds: readonly number[];
  readonly lines: readonly TopicLine[];
  /** Where the line of that number begins in the text of its topic. */
  readonly lineStarts: readonly number[];
  /** Number of the first line of each topic; one more at the end. */
  readonly firstLines: readonly number[];
  readonly factWords: FactWords;
};

/** A text of a topic. The words themselves are made when they are shown: 500 pages need not be in memory twice. */
export type TopicLine = {
  readonly id: string;
  /** Set where the line belongs to the block of an upper pack. */
  readonly pack?: string;
  readonly text: Text;
  readonly weight: number;
};

/** The words of a fact in the language; may hold bidi isolates (U+2066, U+2069), they are not searched. */
export type FactWords = (id: string, form?: FactForm) => string;

/** Called between two parts of the work: whoever types while it goes on must not wait for it. */
export type Pause = () => Promise<unknown>;

/** Pages between two pauses: about as long as a frame on a slow phone. */
const pagesAtOnce = 50;

/**
 * Folds every topic of a language.
 * @returns nothing where the language is not to be had
 */
export const foldedTopics = async (library: LibraryEdition, language: string, factWords: FactWords, pause?: Pause): Promise<FoldedTopics | undefined> => {
  const list = await library.topicList(language);
  if (list === undefined) return undefined;
  const pages = (await Promise.all(list.topics.map(({ id }) => library.topic(language, id)))).filter((page) => page !== undefined);
  const made: Making = { folding: startFolding(roomForPage), factWords: remembered(factWords), texts: [], titleEnds: [], summaryEnds: [], lines: [], lineStarts: [], firstLines: [] };
  for (const [at, page] of pages.entries()) {
    if (pause !== undefined && at % pagesAtOnce === pagesAtOnce - 1) await pause();
    addTopic(made, page);
  }
  const { folding: _folding, ...rest } = made;
  return { ...rest, language, topics: pages.map(({ topic }) => topic.id), firstLines: [...made.firstLines, made.lines.length] };
};

/** The plain words of a line. */
export const plainLine = ({ factWords }: Pick<FoldedTopics, 'factWords'>, { text: { text } }: TopicLine): string => {
  const [only] = text;
  // Most lines are one string: no list and no new string for them.
  return text.length === 1 && typeof only === 'string' ? only : plainText(text, factWords);
};

/** Letters of most pages; for a longer one room is made. */
const roomForPage = 4_000;

type Making = {
  readonly folding: Folding;
  readonly factWords: FactWords;
  readonly texts: string[];
  readonly titleEnds: number[];
  readonly summaryEnds: number[];
  readonly lines: TopicLine[];
  readonly lineStarts: number[];
  readonly firstLines: number[];
};

const addTopic = (made: Making, page: TopicPage): void => {
  const { folding } = made;
  folding.length = 0;
  made.firstLines.push(made.lines.length);
  const lines = linesOf(page);
  let titleEnd = 0;
  let summaryEnd = 0;
  for (const line of lines) {
    made.lineStarts.push(folding.length);
    foldInto(folding, plainLine(made, line));
    endLine(folding);
    made.lines.push(line);
    if (line.weight >= weights.short) titleEnd = folding.length;
    if (line.weight >= weights.summary) summaryEnd = folding.length;
  }
  made.texts.push(folded(folding));
  made.titleEnds.push(titleEnd);
  made.summaryEnds.push(summaryEnd);
};

/** Questions of the talk and hints for staff are nothing that a reader could find on the page. */
const weights = { title: 5, short: 4, search: 3, summary: 2, point: 1, bring: 1, deadline: 1 } as const;

const linesOf = (page: TopicPage): readonly TopicLine[] => {
  const telling: TopicLine[] = [];
  const others: TopicLine[] = [];
  addLines(telling, others, page.texts);
  for (const { pack, texts } of page.local) addLines(telling, others, texts, pack);
  return [...telling.sort((a, b) => b.weight - a.weight), ...others];
};

const addLines = (telling: TopicLine[], others: TopicLine[], texts: TopicPage['texts'], pack?: string): void => {
  for (const id in texts) {
    const text = texts[id];
    const dot = id.indexOf('.');
    const weight = entryIn<number>(weights, dot < 0 ? id : id.slice(0, dot));
    if (text === undefined || weight === undefined) continue;
    (weight > weights.point ? telling : others).push(pack === undefined ? { id, text, weight } : { id, pack, text, weight });
  }
};

/** Writing a number in the manner of a language costs more than folding a line, and pages name the same facts. */
const remembered = (factWords: FactWords): FactWords => {
  const known = new Map<string, string>();
  return (id, form) => {
    const key = `${id}|${form ?? ''}`;
    const words = known.get(key) ?? factWords(id, form);
    known.set(key, words);
    return words;
  };
};
