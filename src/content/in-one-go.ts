import type { BlobRow } from '#storage/database.ts';
import type { Edition, PackStore } from '#storage/packs.ts';
import { blobsOf } from './references.ts';

/**
 * A store for a device that has no room for all: what comes is held in memory, and the languages in `spare` go in the same
 * transaction in which the new list comes into use. If that does not go through either, nothing has gone.
 */
export const inOneGo = (store: PackStore, spare: readonly string[]): PackStore => {
  const held = new Map<string, BlobRow>();
  return {
    ...store,
    begin: async () => 'written',
    blob: async (sha256) => held.get(sha256)?.text ?? store.blob(sha256),
    known: async (sha256s) => new Set([...(await store.known(sha256s)), ...sha256s.filter((sha256) => held.has(sha256))]),
    keep: async (rows) => {
      for (const row of rows) held.set(row.sha256, row);
      return 'written';
    },
    install: async (edition, needed) => {
      const list = await store.list();
      const gone = list === undefined ? [] : [...(await blobsOf(list, spare, store.blob))];
      return store.install(edition, needed, { bring: [...held.values()], drop: gone.filter((sha256) => !needed.includes(sha256)) });
    },
  };
};

/** What a download brought that found no room would only stand in the way of records. What is in use stays. */
export const giveUp = async ({ list, languages }: Edition, store: PackStore): Promise<void> => {
  const [inUse, installed] = await Promise.all([store.list(), store.installed()]);
  const needed = inUse === undefined ? new Set<string>() : await blobsOf(inUse, installed, store.blob);
  const brought = await blobsOf(list, languages, store.blob);
  await store.abandon([...brought].filter((sha256) => !needed.has(sha256)));
};
