/** A stretch of a line that runs in one direction, cut where the query matches. */
export type Marked = { readonly ltr: boolean; readonly pieces: readonly { readonly text: string; readonly isMatch: boolean }[] };

type Range = { readonly from: number; readonly to: number };

const isolate = /\u2066([^\u2069]*)\u2069/g;

/**
 * A line of plain text, ready to be shown: numbers that stand between bidi isolates (U+2066, U+2069) become stretches of
 * their own, so that the page can put them into elements, and matches are cut out.
 * @param ranges of `plain`, isolates counted
 */
export const marked = (plain: string, ranges: readonly Range[]): readonly Marked[] => {
  const runs: Marked[] = [];
  let at = 0;
  const add = (from: number, to: number, ltr: boolean): void => {
    if (from < to) runs.push({ ltr, pieces: cut(plain, from, to, ranges) });
  };
  for (const found of plain.matchAll(isolate)) {
    const end = found.index + found[0].length;
    add(at, found.index, false);
    add(found.index + 1, end - 1, true);
    at = end;
  }
  add(at, plain.length, false);
  return runs;
};

const cut = (plain: string, from: number, to: number, ranges: readonly Range[]): Marked['pieces'] => {
  const edges = ranges.flatMap((range) => [range.from, range.to]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: plain.slice(start, cuts[index + 1]),
    isMatch: ranges.some((range) => range.from <= start && start < range.to),
  }));
};
