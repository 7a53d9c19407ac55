import { entryIn } from '#core/lookup.ts';
import type { PackIndex, PackList } from '#core/pack.ts';
import { parseJson } from './source.ts';

/** Names of all blobs that a list needs for these languages, as far as its indexes are to be had. */
export const blobsOf = async (
  list: PackList,
  tags: readonly string[],
  read: (sha256: string) => Promise<string | undefined>,
): Promise<ReadonlySet<string>> => {
  const texts = tags.flatMap((tag) => entryIn(list.texts, tag) ?? []);
  const indexes = await Promise.all(texts.map(async ({ index }) => parseJson<PackIndex>(await read(index))));
  const topics = indexes.flatMap((index) => index?.topics.map(({ blob }) => blob) ?? []);
  return new Set([list.structure, ...texts.flatMap(({ index, phrases }) => [index, phrases]), ...topics]);
};
