import type { Database } from './database.ts';
import { live, type Live } from './live.ts';
import type { Rows } from './rows.ts';
import { writing } from './writing.ts';

/** What connects this tablet to an endpoint and an office. */
export type Connection = {
  /** Origin of the endpoint, `https://willkomm.example.ch`. */
  readonly endpoint: string;
  readonly device: string;
  readonly deviceName: string;
  readonly token: string;
  readonly office: { readonly id: string; readonly name: string };
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly talkName: string;
  readonly recordNames: boolean;
  readonly allowNotes: boolean;
};

/** Device clock minus endpoint clock in ms, from the last answer that told the endpoint's time. */
export type ClockOffset = { readonly offset: number; readonly known: boolean };

/** Everything that is kept once per device, by key. */
export type SettingValues = {
  readonly connection: Connection;
  /** Id of the member of staff who works on this tablet now. */
  readonly currentStaff: string;
  readonly clock: ClockOffset;
  /** Number of the last guest without a name, «Gast 12». */
  readonly lastAlias: number;
  /** The endpoint no longer takes this device's token: connect again. Recording goes on. */
  readonly disconnected: 'token-unknown' | 'device-revoked' | null;
};

export type SettingsStore = {
  readonly find: <K extends keyof SettingValues>(key: K) => Promise<SettingValues[K] | undefined>;
  readonly save: <K extends keyof SettingValues>(key: K, value: SettingValues[K]) => Promise<void>;
  readonly watch: <K extends keyof SettingValues>(key: K) => Live<SettingValues[K] | undefined>;
};

export const settingsIn = (database: Database, rows: Rows): SettingsStore => {
  const find: SettingsStore['find'] = async (key) => {
    const row = await database.settings.get(key);
    return row === undefined ? undefined : ((await rows.open(row.body)) as never);
  };
  return {
    find,
    save: async (key, value) => {
      const body = await rows.seal<unknown>(value);
      await writing(database, [], () => database.settings.put({ key, body }));
    },
    watch: (key) => live(() => find(key)),
  };
};
