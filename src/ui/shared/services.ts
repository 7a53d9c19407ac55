import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Result } from '#core/result.ts';
import type { TransferCounts } from '#core/transfer.ts';
import type { InstallProblem, InstallProgress } from '#content/install.ts';
import type { Library } from '#content/library.ts';
import type { SearchHit } from '#content/search.ts';
import type { Live } from '#storage/live.ts';
import type { Outbox } from '#storage/outbox.ts';
import type { Connection, SettingsStore } from '#storage/settings.ts';
import type { TalkStore } from '#storage/talks.ts';
import type { HttpFailure } from '#sync/http.ts';
import type { ScheduleState } from '#sync/schedule.ts';
import type { Acts } from './acts.ts';
import type { Preferences } from './preferences.ts';

/** What every screen may ask for. Nothing in it loads the database or the staff part. */
export type Services = {
  readonly preferences: Preferences;
  readonly library: Library;
  /** Today in Switzerland, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Tags of the languages that are wholly on this device; undefined until the device was asked. */
  readonly languagesHere: ReadonlySignal<readonly string[] | undefined>;
  /** Asks the device which languages it has and says it in `languagesHere`; loads the database. */
  readonly readLanguagesHere: () => Promise<void>;
  /** Puts languages on this device, all or nothing. */
  readonly install: (languages: readonly string[], progress?: (progress: InstallProgress) => void) => Promise<Result<unknown, InstallProblem>>;
  /** Opens the search of one language; nothing where the language is not to be had. The search engine is loaded with the first call. */
  readonly search: (language: string) => Promise<Search | undefined>;
  /** Loads the wording of the controls in a language and switches to it. */
  readonly speak: (language: string) => Promise<void>;
  readonly update: UpdateService;
  readonly installPrompt: InstallPrompt;
};

/** What a query finds, best first; while one types. */
export type Search = (query: string) => readonly SearchHit[];

/** A new version of the app never comes by itself: it waits for a person, and during a talk it is not even offered. */
export type UpdateService = { readonly ready: ReadonlySignal<boolean>; readonly apply: () => void };

/** The browser's offer to put the app on the home screen, kept until somebody wants it. */
export type InstallPrompt = { readonly available: ReadonlySignal<boolean>; readonly show: () => Promise<void> };

/** What the staff part has on top: talks, what waits, and the way to the endpoint. */
export type StaffServices = {
  readonly talks: TalkStore;
  readonly outbox: Outbox;
  readonly settings: SettingsStore;
  readonly acts: Acts;
  readonly connection: Live<Connection | undefined>;
  readonly counts: Live<TransferCounts>;
  readonly sync: { readonly state: ReadonlySignal<ScheduleState>; readonly now: () => void };
  readonly enrol: (endpoint: string, code: string, deviceName: string) => Promise<Result<Connection, HttpFailure | { readonly kind: 'otherOffice' }>>;
  readonly storage: () => Promise<StorageReport>;
  /** UUID v7, for the elements of lists. */
  readonly newId: () => string;
  /** ms since 1970 */
  readonly now: () => number;
};

export type StorageReport = {
  readonly persisted: boolean;
  /** Bytes. */
  readonly used?: number;
  readonly quota?: number;
};

export const ServicesContext = createContext<Services | undefined>(undefined);
export const StaffContext = createContext<StaffServices | undefined>(undefined);

export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('A screen was rendered outside of ServicesContext.');
  return services;
};

export const useStaff = (): StaffServices => {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error('A screen of the staff part was rendered outside of StaffContext.');
  return staff;
};
