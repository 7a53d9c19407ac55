import type { Table } from 'dexie';
import { writerVersion, type Database } from './database.ts';

/** A newer build has changed the rows: this one may read them but must not write until it is updated. [S13] */
export class OutdatedWriterError extends Error {
  override readonly name = 'OutdatedWriterError';
}

/**
 * Every write goes through here: one transaction, on stable storage when the promise resolves [S1], and refused if a newer
 * build has taken the database over since this tab was opened [S13]. Where a record does not fit any more, content that can be
 * fetched again makes room for it, and it is written once more [S11].
 */
export const writing = async <T>(database: Database, tables: readonly Table[], write: () => Promise<T>): Promise<T> => {
  try {
    return await inTransaction(database, tables, write);
  } catch (problem) {
    const makeRoom = rooms.get(database);
    // Content never makes room for content here: whoever downloads says so.
    const isContent = tables.every((table) => table === database.packs || table === database.blobs);
    if (!isFull(problem) || makeRoom === undefined || isContent) throw problem;
    await makeRoom().catch(() => undefined);
    return inTransaction(database, tables, write);
  }
};

const rooms = new WeakMap<Database, () => Promise<void>>();

/** @param makeRoom drops what can be fetched again, and never a record */
export const whenFull = (database: Database, makeRoom: () => Promise<void>): void => {
  rooms.set(database, makeRoom);
};

/** A full disk is nothing unheard of on an old phone. It aborts the transaction, and Dexie wraps what the browser said. */
export const isFull = (problem: unknown): boolean => {
  if (typeof problem !== 'object' || problem === null) return false;
  const { name, inner } = problem as { readonly name?: unknown; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== problem && isFull(inner));
};

const inTransaction = <T>(database: Database, tables: readonly Table[], write: () => Promise<T>): Promise<T> =>
  database.transaction('rw', [...new Set([...tables, database.settings])], async () => {
    const minimum = await database.settings.get('minWriter');
    if (minimum !== undefined && Number(minimum.body.plain) > writerVersion) {
      throw new OutdatedWriterError('The database on this device was written by a newer version of the app. Reload to update.');
    }
    return write();
  });
