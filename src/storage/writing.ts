import type { Table } from 'dexie';
import { writerVersion, type Database } from './database.ts';

/** A newer build has changed the rows: this one may read them but must not write until it is updated. [S13] */
export class OutdatedWriterError extends Error {
  override readonly name = 'OutdatedWriterError';
}

/**
 * Every write goes through here: one transaction, on stable storage when the promise resolves [S1], and refused if a newer
 * build has taken the database over since this tab was opened [S13].
 */
export const writing = async <T>(database: Database, tables: readonly Table[], write: () => Promise<T>): Promise<T> =>
  database.transaction('rw', [...new Set([...tables, database.settings])], async () => {
    const minimum = await database.settings.get('minWriter');
    if (minimum !== undefined && Number(minimum.body.plain) > writerVersion) {
      throw new OutdatedWriterError('The database on this device was written by a newer version of the app. Reload to update.');
    }
    return write();
  });
