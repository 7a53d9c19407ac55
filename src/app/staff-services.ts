import { signal } from '@preact/signals';
import { v7 } from 'uuid';
import { localDay, localTime } from '#core/calendar.ts';
import { failed } from '#core/result.ts';
import { connectTo } from '#storage/connect.ts';
import { inboxIn } from '#storage/inbox.ts';
import { outboxIn } from '#storage/outbox.ts';
import { recorder } from '#storage/record.ts';
import { reviewsIn } from '#storage/review.ts';
import { plainRows } from '#storage/rows.ts';
import { settingsIn } from '#storage/settings.ts';
import { talksIn } from '#storage/talks.ts';
import { enrol } from '#sync/enrol.ts';
import { httpTo } from '#sync/http.ts';
import type { ScheduleState } from '#sync/schedule.ts';
import { actsWith } from '#ui/shared/acts.ts';
import type { StaffServices, StorageReport } from '#ui/shared/services.ts';
import { database } from './device-storage.ts';
import { startReview } from './review.ts';
import { startSync } from './sync.ts';

const rows = plainRows;
const settings = settingsIn(database, rows);
const talks = talksIn(database, rows, localTime);
const outbox = outboxIn(database, rows, localTime);
const inbox = inboxIn(database, rows, localTime);
const now = () => Date.now();
const newId = () => v7();

const { record } = recorder({ database, rows, talks, settings, newId, now, app: __APP_VERSION__ });
const syncState = signal<ScheduleState>({ kind: 'idle' });
const sync = startSync({ settings, outbox, inbox, now, report: (state) => (syncState.value = state) });

export const staffServices: StaffServices = {
  talks,
  outbox,
  settings,
  acts: actsWith({ record, find: talks.find, saved: sync.saved, now }),
  connection: settings.watch('connection'),
  counts: outbox.watchCounts(),
  sync: { state: syncState, now: sync.now },
  enrol: async (endpoint, code, deviceName) => {
    const result = await enrol(httpTo({ fetch: (url, init) => fetch(url, init), endpoint }), endpoint, code, deviceName);
    if (!result.ok) return result;
    if (!(await connectTo(database, rows, settings, result.value))) return failed({ kind: 'otherOffice' });
    const current = await settings.find('currentStaff');
    const isKnown = result.value.staff.some(({ id }) => id === current);
    // Where there is a choice, a person makes it: the name stands beside everything that is recorded.
    if (!isKnown && result.value.staff.length < 2) await settings.save('currentStaff', result.value.staff[0]?.id ?? result.value.device);
    sync.now();
    return result;
  },
  review: startReview({ reviews: reviewsIn(database, rows), settings, today: () => localDay(now()) }),
  storage: storageReport,
  newId,
  now,
};

/** Asks the browser not to evict what lies here; it may say no, and then the screen says so. */
async function storageReport(): Promise<StorageReport> {
  const persisted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return { persisted, ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { quota }) };
}
