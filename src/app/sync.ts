import type { Inbox } from '#storage/inbox.ts';
import type { Outbox } from '#storage/outbox.ts';
import type { OfficeAnswer } from '#protocol/office.ts';
import { updateOffice } from '#storage/connect.ts';
import type { ClockOffset, SettingsStore } from '#storage/settings.ts';
import { cycle, type CycleOutcome } from '#sync/cycle.ts';
import { httpTo } from '#sync/http.ts';
import { schedule, type Schedule, type ScheduleState } from '#sync/schedule.ts';
import { browserClock } from './browser-clock.ts';

export type SyncParts = {
  readonly settings: SettingsStore;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly now: () => number;
  readonly report: (state: ScheduleState) => void;
};

/** Joins the schedule to this browser: its clock, its network, its locks and the events that start a cycle. [S8] */
export const startSync = ({ settings, outbox, inbox, now, report }: SyncParts): Schedule => {
  let greetedAt = -Infinity;
  let asked = true;
  const planned = schedule({
    run: async () => {
      // A device that the endpoint no longer knows sends nothing more, until a person asks for it or the app is started again.
      const disconnected = asked ? null : ((await settings.find('disconnected')) ?? null);
      asked = false;
      if (disconnected !== null) return { kind: 'disconnected', reason: disconnected };
      const greet = now() - greetedAt > greetEveryMs;
      const outcome = await alone(() => oneCycle({ settings, outbox, inbox, now, greet }));
      if (greet && outcome !== 'busy' && outcome.kind === 'done') greetedAt = now();
      return outcome;
    },
    ...browserClock,
    somethingWaits: async () => (await outbox.counts()).waiting > 0,
    report,
  });
  addEventListener('online', planned.now);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') planned.now();
  });
  planned.now();
  return {
    ...planned,
    now: () => {
      asked = true;
      planned.now();
    },
  };
};

/** Version and clock of the endpoint are looked at with the first exchange and then hourly: an exchange with nothing new is one request. */
const greetEveryMs = 3_600_000;

/** One cycle at a time over all tabs; where the browser has no locks two at once are harmless. [S7] */
const alone = (run: () => Promise<CycleOutcome>): Promise<CycleOutcome | 'busy'> =>
  navigator.locks === undefined
    ? run()
    : navigator.locks.request('willkomm.sync', { ifAvailable: true }, (lock) => (lock === null ? ('busy' as const) : run()));

const oneCycle = async ({ settings, outbox, inbox, now, greet }: Omit<SyncParts, 'report'> & { readonly greet: boolean }): Promise<CycleOutcome> => {
  const connection = await settings.find('connection');
  if (connection === undefined) return { kind: 'done', sent: 0, received: 0 };
  const http = httpTo({ fetch: (url, init) => fetch(url, init), endpoint: connection.endpoint, token: connection.token });
  const saveOffice = (answer: OfficeAnswer) => updateOffice(settings, answer);
  const saveClock = (clock: ClockOffset) => settings.save('clock', clock);
  const outcome = await cycle({ http, outbox, inbox, office: connection.office.id, now, greet, saveClock, saveOffice });
  // Only an exchange that worked proves that the device is known again: an endpoint that does not answer says nothing about it.
  if (outcome.kind === 'disconnected') await settings.save('disconnected', outcome.reason);
  if (outcome.kind === 'done' && (await settings.find('disconnected')) != null) await settings.save('disconnected', null);
  return outcome;
};
