import type { PackList } from '#core/pack.ts';
import { parsePackList } from '#core/pack-list.ts';
import type { PackStore } from '#storage/packs.ts';
import type { BlobKind } from './blob-shape.ts';

/** Where packs come from. Blobs are handed out as the text that their name is the SHA-256 of. */
export type ContentSource = {
  /** @returns nothing where there is none: never installed, or no network */
  readonly list: () => Promise<PackList | undefined>;
  /** @param kind what the reader takes it for; for sources that check it */
  readonly blob: (sha256: string, way?: Way, kind?: BlobKind) => Promise<string | undefined>;
};

/** `fresh`: past every cache on the way, because what one of them keeps is damaged. */
export type Way = 'fresh';

/** Fetches the body of an address below the endpoint; nothing when it cannot be had. */
export type ReadText = (path: string, way?: Way) => Promise<string | undefined>;

export const fromNetwork = (readText: ReadText): ContentSource => ({
  list: async () => parsePackList(await readText('/v1/packs')),
  blob: (sha256, way) => readText(`/v1/packs/blob/${sha256}`, way),
});

export const fromDisk = (store: Pick<PackStore, 'list' | 'blob'>): ContentSource => ({
  list: () => store.list(),
  blob: (sha256) => store.blob(sha256),
});

/**
 * The first source that has something. A blob is the same wherever it comes from; the list is not, so put first
 * whoever's list shall count: the disk for a device that has installed, the network otherwise.
 */
export const firstOf = (...sources: readonly ContentSource[]): ContentSource => ({
  list: () => first(sources, (source) => source.list()),
  blob: (sha256, way, kind) => first(sources, (source) => source.blob(sha256, way, kind)),
});

const first = async <T>(
  sources: readonly ContentSource[],
  ask: (source: ContentSource) => Promise<T | undefined>,
): Promise<T | undefined> => {
  for (const source of sources) {
    const answer = await ask(source);
    if (answer !== undefined) return answer;
  }
  return undefined;
};

/** The value of a blob; nothing where the text is missing or is no JSON. */
export const parseJson = <T>(text: string | undefined): T | undefined => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
};
