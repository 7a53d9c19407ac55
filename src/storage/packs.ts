import type { PackList } from '#core/pack.ts';
import { entryIn } from '#core/lookup.ts';
import { parsePackList } from '#core/pack-list.ts';
import type { BlobRow, Database, PackRow } from './database.ts';
import { isFull, writing } from './writing.ts';

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
  /** Tags of the languages that are wholly here. Their texts are asked for too: on a full disk they can be dropped when not even a new list fits. */
  readonly installed: () => Promise<readonly string[]>;
  /** Tags of the languages that were put on this device, also where their list can no longer be read. */
  readonly chosen: () => Promise<readonly string[]>;
  /** The installation that was begun and not finished. */
  readonly pending: () => Promise<Edition | undefined>;
  readonly begin: (edition: Edition) => Promise<Written>;
  /** Keeps checked blobs. Nobody reads them until their list is taken into use. */
  readonly keep: (blobs: readonly BlobRow[]) => Promise<Written>;
  /**
   * Takes a checked list into use in place of the last one, if all it needs is here. Older blobs stay: a talk may still read them.
   * @param exchange blobs that come and go in the same transaction: nothing goes unless all came
   */
  readonly install: (edition: Edition, needed: readonly string[], exchange?: Exchange) => Promise<Written | 'incomplete'>;
  /** Gives up the installation that was begun, and drops what it brought. */
  readonly abandon: (sha256s: readonly string[]) => Promise<void>;
  /** Takes languages out of use. @returns false where none would be left: then nothing happens */
  readonly remove: (tags: readonly string[]) => Promise<boolean>;
  /** Names of all blobs that are here. */
  readonly names: () => Promise<readonly string[]>;
  readonly drop: (sha256s: readonly string[]) => Promise<void>;
};

/** A list and the tags of those of its languages that are wanted on this device. */
export type Edition = { readonly list: PackList; readonly languages: readonly string[] };

export type Exchange = { readonly bring: readonly BlobRow[]; readonly drop: readonly string[] };

export type Written = 'written' | 'no-space';

export const packsIn = (database: Database): PackStore => {
  const { packs, blobs } = database;
  const known = async (sha256s: readonly string[]): Promise<readonly string[]> => (await blobs.where('sha256').anyOf([...sha256s]).primaryKeys()) as string[];
  return {
    list: async () => parsePackList((await packs.get('list'))?.text),
    blob: async (sha256) => (await blobs.get(sha256))?.text,
    known: async (sha256s) => new Set(await known(sha256s)),
    installed: async () => {
      const { list, languages } = editionOf(await packs.get('list')) ?? { languages: [] };
      const wanted = languages.map((tag) => ({ tag, texts: list && entryIn(list.texts, tag) }));
      const here = new Set(await known(wanted.flatMap(({ texts }) => (texts ? [texts.index, texts.phrases] : []))));
      return wanted.flatMap(({ tag, texts }) => (texts && here.has(texts.index) && here.has(texts.phrases) ? [tag] : []));
    },
    chosen: async () => (await packs.get('list'))?.languages ?? [],
    pending: async () => editionOf(await packs.get('pending')),
    begin: (edition) => unlessFull(writing(database, [packs], () => packs.put(rowOf('pending', edition)).then(written))),
    keep: (rows) => unlessFull(writing(database, [blobs], () => blobs.bulkPut([...rows]).then(written))),
    install: (edition, needed, { bring, drop } = { bring: [], drop: [] }) =>
      unlessFull(
        writing(database, [packs, blobs], async () => {
          const here = new Set([...(await known(needed)), ...bring.map(({ sha256 }) => sha256)]);
          if (needed.some((sha256) => !here.has(sha256))) return 'incomplete' as const;
          await blobs.bulkDelete([...drop]);
          await blobs.bulkPut([...bring]);
          await packs.put(rowOf('list', edition));
          await packs.delete('pending');
          return 'written' as const;
        }),
      ),
    abandon: (sha256s) =>
      writing(database, [packs, blobs], async () => {
        await packs.delete('pending');
        await blobs.bulkDelete([...sha256s]);
      }),
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

const unlessFull = async <T>(write: Promise<T>): Promise<T | 'no-space'> => {
  try {
    return await write;
  } catch (problem) {
    if (isFull(problem)) return 'no-space';
    throw problem;
  }
};
