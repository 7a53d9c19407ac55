import type { Library } from '#content/library.ts';
import { plainLine, type FoldedTopics } from '#content/folded-topics.ts';

export const readText = async (path: string): Promise<string | undefined> => {
  const response = await fetch(path);
  return response.ok ? response.text() : undefined;
};

/** Real topics under other ids until there are enough. */
export const repeated = (real: Library, pages: number): Library => ({
  ...real,
  topicList: async (language) => {
    const list = await real.topicList(language);
    const at = (page: number) => list!.topics[page % list!.topics.length]!;
    return list && { ...list, topics: Array.from({ length: pages }, (_, page) => ({ ...at(page), id: `${at(page).id}~${page}` })) };
  },
  topic: async (language, id) => {
    const page = await real.topic(language, id.split('~')[0]!);
    return page && { ...page, topic: { ...page.topic, id } };
  },
});

/** Every beginning of every word of the titles, and of each title its first two words: as one types. */
export const queriesFrom = (titles: readonly string[]): readonly string[] => {
  const words = titles.flatMap((title) => title.split(/[\s,]+/u).filter(({ length }) => length > 2));
  const beginnings = words.flatMap((word) => [...word].map((_, end) => [...word].slice(0, end + 1).join('')));
  const pairs = titles.map((title) => title.split(/[\s,]+/u).slice(0, 2).join(' '));
  return [...new Set([...words, ...beginnings, ...pairs])];
};

export const plainTexts = (folded: FoldedTopics): readonly string[] =>
  folded.topics.map((_, at) => folded.lines.slice(folded.firstLines[at], folded.firstLines[at + 1]).map((line) => plainLine(folded, line)).join('\n'));

export const plainFold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const scan = (texts: readonly string[], query: string): number => {
  const folded = plainFold(query);
  return texts.filter((text) => text.includes(folded)).length;
};

export const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
