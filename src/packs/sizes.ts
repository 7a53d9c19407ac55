import { brotliCompressSync, constants } from 'node:zlib';
import type { PackIndex } from '#core/pack.ts';
import type { Compiled } from './compile.ts';

/** What a language costs on the wire, in bytes compressed as an endpoint sends them. */
export type LanguageSize = {
  readonly tag: string;
  /** What lies in the way of the first list: its index. */
  readonly index: number;
  /** All of it: structure, index, phrases, topics. */
  readonly all: number;
  /** What a device fetches when one point has changed: the list, the index and the largest topic. */
  readonly onePoint: number;
};

export const languageSizes = ({ list, blobs }: Compiled): readonly LanguageSize[] => {
  const size = (sha: string): number => compressed(blobs.get(sha) ?? '');
  const listSize = compressed(JSON.stringify(list));
  const structure = size(list.structure);
  return list.languages.flatMap(({ tag }) => {
    const texts = list.texts[tag];
    if (texts === undefined) return [];
    const index = size(texts.index);
    const { topics } = JSON.parse(blobs.get(texts.index) ?? '{"topics":[]}') as PackIndex;
    const topicSizes = topics.map(({ blob }) => size(blob));
    const all = structure + index + size(texts.phrases) + topicSizes.reduce((sum, bytes) => sum + bytes, 0);
    return [{ tag, index, all, onePoint: listSize + index + Math.max(0, ...topicSizes) }];
  });
};

const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).length;

/** Nearly as small as the best, in a fraction of its time. */
const quality = 9;

export const sizesTable = (sizes: readonly LanguageSize[]): string => {
  const rows = [['bytes (brotli)', 'first list', 'whole language', 'one point changed'], ...sizes.map(({ tag, index, all, onePoint }) => [tag, index, all, onePoint].map(String))];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
};
