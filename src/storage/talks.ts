import { applyChange, applyChanges, noRegisters, type Registers } from '#core/merge.ts';
import { summaryOf, type TalkSummary } from '#core/summary.ts';
import { isOpenState } from '#core/talk-state.ts';
import { talkFrom, type Talk } from '#core/talk.ts';
import type { Change } from '#core/change.ts';
import type { Database, ListedRow, Sealed } from './database.ts';
import { live, type Live } from './live.ts';
import { openAll, type Rows } from './rows.ts';
import { writing } from './writing.ts';

export type TalkGroup = 'open' | 'closed';

/** A row of the list, with whether all of it has reached the endpoint. */
export type ListedTalk = TalkSummary & { readonly waiting: boolean };

export type TalkStore = {
  /**
   * Resolves when the change is on stable storage: only then may a screen say «Gespeichert». [S1]
   * @param stored the talk as it was just read, to spare a second look; if it is no longer what lies there, it is read again
   */
  readonly save: (change: Change, now: number, stored?: StoredTalk) => Promise<void>;
  readonly find: (id: string) => Promise<Talk | undefined>;
  readonly watch: (id: string) => Live<Talk | undefined>;
  /** The newest of all talks on this device, whatever their state. */
  readonly newest: (limit: number) => Promise<readonly TalkSummary[]>;
  /** Newest first. */
  readonly watchList: (group: TalkGroup, limit: number) => Live<readonly ListedTalk[]>;
  /** Talks whose time lies in [from, before), `YYYY-MM-DDTHH:MM` compared as text; earliest first. */
  readonly watchBetween: (from: string, before: string) => Live<readonly ListedTalk[]>;
};

export const talksIn = (database: Database, rows: Rows, localTime: (instant: string) => string): TalkStore => {
  const find: TalkStore['find'] = async (id) => {
    const { registers } = await readTalk(database, rows, id);
    return Object.keys(registers).length === 0 ? undefined : talkFrom(id, registers);
  };
  return {
    newest: async (limit) => {
      const found = await Promise.all((['open', 'closed'] as const).map((group) => newestRows(database, group, limit)));
      return openAll(rows, found.flat().map(({ body }) => body));
    },
    save: (change, now, stored) => saveChange({ database, rows, localTime }, change, now, stored),
    find,
    watch: (id) => live(() => find(id)),
    watchList: (group, limit) =>
      live(async () => listedTalks(database, rows, await newestRows(database, group, limit))),
    watchBetween: (from, before) =>
      live(async () => {
        const found = await Promise.all(
          (['open', 'closed'] as const).map((group) => database.listed.where('[group+when]').between([group, from], [group, before], true, false).toArray()),
        );
        return listedTalks(database, rows, found.flat().sort((a, b) => (a.when < b.when ? -1 : 1)));
      }),
  };
};

const newestRows = (database: Database, group: TalkGroup, limit: number): Promise<ListedRow[]> =>
  database.listed.where('[group+when]').between([group, ''], [group, '\uffff'], true, true).reverse().limit(limit).toArray();

/** A talk as it is shown: confirmed state, and over it every change of this device that is not in it yet. [S2] */
export const readTalk = async (database: Database, rows: Rows, talk: string): Promise<StoredTalk> => (await readTalks(database, rows, [talk]))[0]!;

export type StoredTalk = {
  readonly id: string;
  /** What the endpoint is known to have. */
  readonly confirmed: Registers;
  /** What is shown. */
  readonly registers: Registers;
  /** Of the row of the list: see `ListedRow`. */
  readonly version: number;
};

/** Several talks in one look: a page of a pull touches hundreds. */
export const readTalks = async (database: Database, rows: Rows, talks: readonly string[]): Promise<readonly StoredTalk[]> => {
  const ids = [...talks];
  const stored = await database.transaction('r', [database.confirmed, database.outbox, database.acknowledged, database.held, database.listed], () =>
    Promise.all([
      database.confirmed.bulkGet(ids),
      database.listed.bulkGet(ids),
      database.outbox.where('talk').anyOf(ids).toArray(),
      database.acknowledged.where('talk').anyOf(ids).toArray(),
      database.held.where('talk').anyOf(ids).toArray(),
    ]),
  );
  const [confirmed, listed, outbox, acknowledged, held] = stored;
  const pending = await openAll(rows, [...outbox, ...acknowledged, ...held].map(({ body }) => body));
  const pendingByTalk = changesByTalk(pending);
  return Promise.all(
    ids.map(async (id, index) => {
      const row = confirmed[index];
      const base = row === undefined ? noRegisters : await rows.open(row.body);
      return { id, confirmed: base, registers: applyChanges(base, pendingByTalk.get(id) ?? []), version: listed[index]?.version ?? 0 };
    }),
  );
};

export const changesByTalk = (changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> => {
  const byTalk = new Map<string, Change[]>();
  for (const change of changes) {
    const known = byTalk.get(change.talk);
    if (known === undefined) byTalk.set(change.talk, [change]);
    else known.push(change);
  }
  return byTalk;
};

export const groupOf = ({ deleted, state }: TalkSummary): string =>
  deleted ? 'deleted' : isOpenState(state) ? 'open' : 'closed';

export const listedRow = (summary: TalkSummary, version: number, body: Sealed<TalkSummary>): ListedRow => ({
  id: summary.id,
  group: groupOf(summary),
  when: summary.when,
  version,
  body,
});

type SaveParts = { readonly database: Database; readonly rows: Rows; readonly localTime: (instant: string) => string };

const saveChange = async ({ database, rows, localTime }: SaveParts, change: Change, now: number, stored?: StoredTalk): Promise<void> => {
  const body = await rows.seal(change);
  for (let known = stored; ; known = undefined) {
    const { registers, version } = known ?? (await readTalk(database, rows, change.talk));
    const summary = summaryOf(change.talk, applyChange(registers, change), localTime);
    const listed = listedRow(summary, version + 1, await rows.seal(summary));
    const saved = await writing(database, [database.outbox, database.listed], async () => {
      // Another tab or a pull may have touched the talk since it was read: then the summary is made again.
      if (((await database.listed.get(change.talk))?.version ?? 0) !== version) return false;
      await database.outbox.add({ id: change.id, talk: change.talk, savedAt: now, tries: 0, body });
      await database.listed.put(listed);
      return true;
    });
    if (saved) return;
  }
};

/** Makes the row of the list anew from the talk as it now stands: for what changes a talk without being an entry. */
export const relist = async (database: Database, rows: Rows, localTime: (instant: string) => string, talk: string): Promise<void> => {
  for (;;) {
    const { registers, version } = await readTalk(database, rows, talk);
    const summary = summaryOf(talk, registers, localTime);
    const listed = listedRow(summary, version + 1, await rows.seal(summary));
    const done = await writing(database, [database.listed], async () => {
      if (((await database.listed.get(talk))?.version ?? 0) !== version) return false;
      await database.listed.put(listed);
      return true;
    });
    if (done) return;
  }
};

const listedTalks = async (database: Database, rows: Rows, found: readonly ListedRow[]): Promise<readonly ListedTalk[]> => {
  const waiting = new Set((await database.outbox.orderBy('talk').uniqueKeys()) as string[]);
  const summaries = await openAll(rows, found.map(({ body }) => body));
  return summaries.map((summary) => ({ ...summary, waiting: waiting.has(summary.id) }));
};
