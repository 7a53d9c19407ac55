import type { PackList } from '#core/pack.ts';
import { parsePackList } from '#core/pack-list.ts';
import type { BlobRow, Database, PackRow } from './database.ts';
import { writing } from './writing.ts';

/**
 * Blobs of content by the hash of their bytes, and the list that says which of them are in use. What a download has brought so
 * far lies among the blobs, unused, so that the next one goes on from there.
 */
export type PackStore = {
  /** The list in use; nothing where there is none, or one of an earlier build that nobody can read any more. */
  readonly list: () => Promise<PackList | undefined>;
  readonly blob: (sha256: string) => Promise<string | undefined>;
  /** Which of these blobs are here already and need not be fetched. */
  readonly known: (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Tags of the languages that are wholly here. */
  readonly installed: () => Promise<readonly string[]>;
  /** Tags of the languages that were put on this device, also where their list can no longer be read. */
  readonly chosen: () => Promise<readonly string[]>;
  /** The installation that was begun and not finished. */
  readonly pending: () => Promise<Edition | undefined>;
  readonly begin: (edition: Edition) => Promise<Written>;
  /** Keeps checked blobs. Nobody reads them until their list is taken into use. */
  readonly keep: (blobs: readonly BlobRow[]) => Promise<Written>;
  /** Takes a checked list into use in place of the last one, if all it needs is here. Older blobs stay: a talk may still read them. */
  readonly install: (edition: Edition, needed: readonly string[]) => Promise<Written | 'incomplete'>;
  /** Takes languages out of use. @returns false where none would be left: then nothing happens */
  readonly remove: (tags: readonly string[]) => Promise<boolean>;
  /** Names of all blobs that are here. */
  readonly names: () => Promise<readonly string[]>;
  readonly drop: (sha256s: readonly string[]) => Promise<void>;
};

/** A list and the tags of those of its languages that are wanted on this device. */
export type Edition = { readonly list: PackList; readonly languages: readonly string[] };

export type Written = 'written' | 'no-space';

export const packsIn = (database: Database): PackStore => {
  const { packs, blobs } = database;
  const known = async (sha256s: readonly string[]): Promise<readonly string[]> => (await blobs.where('sha256').anyOf([...sha256s]).primaryKeys()) as string[];
  return {
    list: async () => parsePackList((await packs.get('list'))?.text),
    blob: async (sha256) => (await blobs.get(sha256))?.text,
    known: async (sha256s) => new Set(await known(sha256s)),
    installed: async () => editionOf(await packs.get('list'))?.languages ?? [],
    chosen: async () => (await packs.get('list'))?.languages ?? [],
    pending: async () => editionOf(await packs.get('pending')),
    begin: (edition) => unlessFull(writing(database, [packs], () => packs.put(rowOf('pending', edition)).then(written))),
    keep: (rows) => unlessFull(writing(database, [blobs], () => blobs.bulkPut([...rows]).then(written))),
    install: (edition, needed) =>
      unlessFull(
        writing(database, [packs, blobs], async () => {
          if ((await known(needed)).length < new Set(needed).size) return 'incomplete' as const;
          await packs.put(rowOf('list', edition));
          await packs.delete('pending');
          return 'written' as const;
        }),
      ),
    remove: (tags) =>
      writing(database, [packs], async () => {
        const row = await packs.get('list');
        const rest = row?.languages.filter((tag) => !tags.includes(tag)) ?? [];
        if (row === undefined || rest.length === 0) return false;
        await packs.put({ ...row, languages: rest });
        return true;
      }),
    names: async () => (await blobs.toCollection().primaryKeys()) as string[],
    drop: (sha256s) => writing(database, [blobs], () => blobs.bulkDelete([...sha256s])),
  };
};

const written = (): Written => 'written';

const rowOf = (key: PackRow['key'], { list, languages }: Edition): PackRow => ({ key, text: JSON.stringify(list), languages });

const editionOf = (row: PackRow | undefined): Edition | undefined => {
  const list = parsePackList(row?.text);
  return row && list && { list, languages: row.languages };
};

/** A full disk is nothing unheard of on an old phone. It aborts the transaction, and Dexie wraps what the browser said. */
const unlessFull = async <T>(write: Promise<T>): Promise<T | 'no-space'> => {
  try {
    return await write;
  } catch (problem) {
    if (isFull(problem)) return 'no-space';
    throw problem;
  }
};

const isFull = (problem: unknown): boolean => {
  if (typeof problem !== 'object' || problem === null) return false;
  const { name, inner } = problem as { readonly name?: unknown; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== problem && isFull(inner));
};
