import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { v7 } from 'uuid';
import { localTime } from '#core/calendar.ts';
import { openDatabase, type Database } from '#storage/database.ts';
import { inboxIn, type Inbox } from '#storage/inbox.ts';
import { outboxIn, type Outbox } from '#storage/outbox.ts';
import { recorder, type Recorder } from '#storage/record.ts';
import { plainRows } from '#storage/rows.ts';
import { settingsIn, type Connection, type SettingsStore } from '#storage/settings.ts';
import { talksIn, type TalkStore } from '#storage/talks.ts';

/** A disk that outlives the tabs that use it. */
export type Disk = IDBFactory;
export const newDisk = (): Disk => new IDBFactory();

/** A tab: the product's storage over a disk. */
export type Device = {
  readonly database: Database;
  readonly talks: TalkStore;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly settings: SettingsStore;
  readonly recorder: Recorder;
};

export type DeviceOptions = { readonly now?: () => number; readonly newId?: () => string; readonly connection?: Partial<Connection> };

export const connectionOf = (parts: Partial<Connection> = {}): Connection => ({
  endpoint: 'http://endpoint.test',
  device: '01900000-0000-7000-8000-00000000d001',
  deviceName: 'Tablet 1',
  token: 'token-1',
  office: { id: '01900000-0000-7000-8000-00000000f001', name: 'Musterwil' },
  staff: [{ id: 'staff-1', name: 'A. Muster' }],
  talkName: 'Willkommensgespräch',
  recordNames: true,
  allowNotes: true,
  ...parts,
});

export const deviceOn = (disk: Disk, { now = Date.now, newId = () => v7() }: DeviceOptions = {}): Device => {
  const database = openDatabase('willkomm', { indexedDB: disk, IDBKeyRange });
  const talks = talksIn(database, plainRows, localTime);
  const settings = settingsIn(database, plainRows);
  return {
    database,
    talks,
    settings,
    outbox: outboxIn(database, plainRows, localTime),
    inbox: inboxIn(database, plainRows, localTime),
    recorder: recorder({ database, rows: plainRows, talks, settings, newId, now, app: 'test' }),
  };
};

/** A tab on a device that is connected to an office. */
export const connectedDevice = async (disk: Disk, options: DeviceOptions = {}): Promise<Device> => {
  const device = deviceOn(disk, options);
  await device.settings.save('connection', connectionOf(options.connection));
  await device.settings.save('currentStaff', 'staff-1');
  return device;
};
