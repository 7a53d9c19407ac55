import Dexie, { type Table } from 'dexie';
import type { Change } from '#core/change.ts';
import type { Registers } from '#core/merge.ts';
import type { TalkSummary } from '#core/summary.ts';
import type { FeedbackRow } from './feedback.ts';
import type { ReviewRow } from './review.ts';

/**
 * Everything the device keeps, in one IndexedDB database. Bodies pass through `rows.ts` on their way in and out; beside a
 * body a row has only what the database must sort or find by.
 */
export type Database = Dexie & {
  readonly outbox: Table<OutboxRow, string>;
  readonly acknowledged: Table<AcknowledgedRow, string>;
  readonly held: Table<HeldRow, string>;
  readonly confirmed: Table<ConfirmedRow, string>;
  readonly listed: Table<ListedRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly packs: Table<PackRow, string>;
  readonly blobs: Table<BlobRow, string>;
  readonly feedback: Table<FeedbackRow, string>;
  readonly reviews: Table<ReviewRow, string>;
};

/** A change that the endpoint has not acknowledged. Ids are UUID v7: the order of the key is the order of saving. [S1] */
export type OutboxRow = { readonly id: string; readonly talk: string; readonly savedAt: number; readonly tries: number; readonly body: Sealed<Change> };

/** A change the endpoint has, but whose pulled copy is not here yet or not yet safe there. [S4] */
export type AcknowledgedRow = {
  readonly id: string;
  readonly talk: string;
  readonly seq: number;
  readonly savedAt: number;
  /** Came back in a pull: it is in the confirmed state and no longer needed to show the talk. */
  readonly pulled: 0 | 1;
  readonly body: Sealed<Change>;
};

/** A change that the endpoint would not take as it is; it waits for a person and blocks nothing. [S5] */
export type HeldRow = {
  readonly id: string;
  readonly talk: string;
  readonly savedAt: number;
  readonly status: 'quarantined' | 'rejected';
  readonly reason: string;
  readonly body: Sealed<Change>;
};

/** What the endpoint is known to have of a talk. Local edits are never written here. [S2] */
export type ConfirmedRow = { readonly talk: string; readonly body: Sealed<Registers> };

/**
 * One row of the list of talks, made anew with every change of the talk.
 * `group` is `open`, `closed` or `deleted`; with `when` it is the index the list is read by, newest first, however many there are.
 */
export type ListedRow = {
  readonly id: string;
  readonly group: string;
  readonly when: string;
  /** Counts the changes of this talk on this device: a row is written only if it is still what was read. */
  readonly version: number;
  readonly body: Sealed<TalkSummary>;
};

export type SettingRow = { readonly key: string; readonly body: Sealed<unknown> };

/** Packs are public: they are kept as they came. */
export type PackRow = { readonly key: 'list' | 'pending'; readonly text: string; readonly languages: readonly string[] };
export type BlobRow = { readonly sha256: string; readonly text: string };

/** A value as it lies in the database. Today it is the value itself; the vault will make it bytes. */
export type Sealed<T> = { readonly plain: T };

/** The oldest build that may write into this database. Raised when rows change in a way an older build would damage. [S13] */
export const writerVersion = 1;

/**
 * Opens, or makes, the database of one purpose.
 * @param disk IndexedDB itself, a parameter so that a simulation can own it
 */
export const openDatabase = (name: string, disk?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }): Database => {
  // No cache: Dexie's would show a write before it is committed, and screens show nothing that is not on the disk. [S1]
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled', ...disk }) as Database;
  database.version(1).stores({
    outbox: 'id, talk',
    acknowledged: 'id, talk, seq',
    held: 'id, talk',
    confirmed: 'talk',
    listed: 'id, [group+when]',
    settings: 'key',
    packs: 'key',
    blobs: 'sha256',
  });
  database.version(2).stores({ feedback: 'id', reviews: 'fact' });
  return database;
};
