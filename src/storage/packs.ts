import type { PackList } from '#core/pack.ts';
import type { Database } from './database.ts';
import { writing } from './writing.ts';

/** Blobs of content packs by the hash of their bytes, and the list that says which of them are in use. */
export type PackStore = {
  readonly list: () => Promise<PackList | undefined>;
  readonly blob: (sha256: string) => Promise<string | undefined>;
  /** Which of these blobs are here already and need not be fetched. */
  readonly known: (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Takes a checked list and its new blobs into use, all or nothing. Older blobs stay: an open talk may still read them. */
  readonly install: (list: PackList, blobs: readonly { readonly sha256: string; readonly text: string }[], languages: readonly string[]) => Promise<void>;
  /** Tags of the languages that are wholly here. */
  readonly installed: () => Promise<readonly string[]>;
};

export const packsIn = (database: Database): PackStore => ({
  list: async () => {
    const row = await database.packs.get('list');
    return row === undefined ? undefined : (JSON.parse(row.text) as PackList);
  },
  blob: async (sha256) => (await database.blobs.get(sha256))?.text,
  known: async (sha256s) => new Set((await database.blobs.where('sha256').anyOf([...sha256s]).primaryKeys()) as string[]),
  install: (list, blobs, languages) =>
    writing(database, [database.packs, database.blobs], async () => {
      await database.blobs.bulkPut([...blobs]);
      await database.packs.put({ key: 'list', text: JSON.stringify(list), languages });
    }),
  installed: async () => (await database.packs.get('list'))?.languages ?? [],
});
