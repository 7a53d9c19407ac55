import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Change, Wish } from '#core/change.ts';
import { localTime } from '#core/calendar.ts';
import type { Registers } from '#core/merge.ts';
import { openDatabase } from '#storage/database.ts';
import { inboxIn } from '#storage/inbox.ts';
import { outboxIn } from '#storage/outbox.ts';
import { recorder } from '#storage/record.ts';
import { plainRows } from '#storage/rows.ts';
import { settingsIn, type Connection } from '#storage/settings.ts';
import { readTalk, talksIn } from '#storage/talks.ts';
import { cycle, type CycleOutcome } from '#sync/cycle.ts';
import { httpTo } from '#sync/http.ts';
import { plug, type TabDisk } from './disk.ts';

/** A tablet: a disk that stays, and the tab that runs on it until it is killed. */
export type Tablet = {
  readonly number: number;
  readonly disk: IDBFactory;
  readonly makeId: () => string;
  readonly clock: () => number;
  tab: Tab;
  connection: Connection;
  /** What the app called «gespeichert». [P1] */
  readonly saved: Change[];
};

export type Tab = {
  readonly plug: TabDisk;
  readonly record: (talk: string, wishes: readonly Wish[], seen: Registers) => Promise<Change>;
  readonly shown: (talk: string) => Promise<Registers>;
  readonly synchronise: (fetch: (url: string, init: RequestInit) => Promise<Response>) => Promise<CycleOutcome>;
  readonly outbox: ReturnType<typeof outboxIn>;
  readonly connect: (connection: Connection) => Promise<void>;
  readonly close: () => void;
};

/** A tab over a tablet's disk: the product's storage and sync, with the simulation's clock, chance, disk and network. */
export const openTab = ({ disk, makeId, clock }: Pick<Tablet, 'disk' | 'makeId' | 'clock'>): Tab => {
  const power = plug(disk);
  const database = openDatabase('willkomm', { indexedDB: power.indexedDB, IDBKeyRange });
  const talks = talksIn(database, plainRows, localTime);
  const settings = settingsIn(database, plainRows);
  const outbox = outboxIn(database, plainRows, localTime);
  const inbox = inboxIn(database, plainRows, localTime);
  const { record } = recorder({ database, rows: plainRows, talks, settings, newId: makeId, now: clock, app: 'simulation' });
  return {
    plug: power,
    record,
    outbox,
    shown: async (talk) => (await readTalk(database, plainRows, talk)).registers,
    synchronise: async (fetch) => {
      const connection = await settings.find('connection');
      if (connection === undefined) return { kind: 'done', sent: 0, received: 0 };
      const http = httpTo({ fetch, endpoint: connection.endpoint, token: connection.token, timeoutMs: 3_600_000 });
      return cycle({ http, outbox, inbox, office: connection.office.id, now: clock, greet: true, saveOffice: async () => {}, saveClock: (value) => settings.save('clock', value) });
    },
    connect: async (connection) => {
      await settings.save('connection', connection);
      await settings.save('currentStaff', connection.staff[0]!.id);
    },
    close: () => database.close(),
  };
};

export const newTablet = async (parts: Pick<Tablet, 'number' | 'makeId' | 'clock' | 'connection'>): Promise<Tablet> => {
  const disk = new IDBFactory();
  const tab = openTab({ ...parts, disk });
  await tab.connect(parts.connection);
  return { ...parts, disk, tab, saved: [] };
};

