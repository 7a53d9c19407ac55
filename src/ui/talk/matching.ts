/** Whether every word one typed begins a word of what is searched; accents, case and umlauts do not matter. */
export const matches = (searched: string, query: string): boolean => {
  const words = wordsOf(searched);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed)));
};

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
