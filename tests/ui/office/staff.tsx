import { signal } from '@preact/signals';
import { configure, render } from '@testing-library/preact';
import i18next from 'i18next';
import { LocationProvider } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { initReactI18next } from 'react-i18next';
import { v7 } from 'uuid';
import type { Wish } from '#core/change.ts';
import type { HttpFailure } from '#sync/http.ts';
import type { ScheduleState } from '#sync/schedule.ts';
import type { FeedbackSummary } from '#core/feedback.ts';
import { failed, ok } from '#core/result.ts';
import { libraryOf, type Library } from '#content/library.ts';
import closing from '#locales/de/closing.json';
import office from '#locales/de/office.json';
import talk from '#locales/de/talk.json';
import { compileContent, readContent } from '#packs/content.ts';
import { connectionOf, deviceOn, newDisk, type Device } from '#tests/support/device.ts';
import { actsWith } from '#ui/shared/acts.ts';
import { preferencesIn } from '#ui/shared/preferences.ts';
import { ServicesContext, StaffContext, type Services, type StaffServices } from '#ui/shared/services.ts';
import { reviewsIn } from '#storage/review.ts';
import { plainRows } from '#storage/rows.ts';
import type { Connection } from '#storage/settings.ts';

// The machine that tests may be busy; nothing here waits for longer than it must.
configure({ asyncUtilTimeout: 10_000 });

/** 1 December 2026, 09:40 in Switzerland. */
export const noon = Date.parse('2026-12-01T08:40:00.000Z');

/** The real wording of the staff part. */
export const startWording = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'de-CH',
    fallbackLng: false,
    resources: { 'de-CH': { closing, office, talk } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
};

/** The real content, compiled as the build compiles it. */
const compiled = compileContent(readContent({ root: 'content', leaf: 'musterwil' }, '2026-12-01'));

export const realLibrary = (): Library => {
  const { list, blobs } = compiled;
  return libraryOf({ list: async () => list, blob: async (sha256) => blobs.get(sha256) });
};

export type Staff = {
  readonly device: Device;
  readonly staff: StaffServices;
  readonly services: Services;
  readonly sync: { calls: number };
  /** Records an act as an earlier visit of the app would have. */
  readonly record: (talk: string, ...wishes: readonly Wish[]) => Promise<void>;
  readonly show: (children: ComponentChildren) => void;
};

export type StaffOptions = {
  readonly connection?: Partial<Connection> | null;
  readonly enrol?: StaffServices['enrol'];
  readonly state?: ScheduleState;
  readonly record?: Device['recorder']['record'];
  /** What the endpoint knows of readers' words and of other tablets' looks at facts; without it the endpoint cannot be reached. */
  readonly summary?: FeedbackSummary;
};

const refused: HttpFailure = { kind: 'refused', status: 403, problem: { code: 'code-unknown', detail: '' } };

/** A tab of a tablet of the office, on real storage, whose clock stands still. */
export const openStaff = async ({ connection = {}, enrol, state = { kind: 'idle' }, record, summary }: StaffOptions = {}): Promise<Staff> => {
  const device = deviceOn(newDisk(), { now: () => noon });
  if (connection !== null) {
    await device.settings.save('connection', connectionOf(connection));
    await device.settings.save('currentStaff', 'staff-1');
  }
  const sync = { calls: 0 };
  const staff: StaffServices = {
    talks: device.talks,
    outbox: device.outbox,
    settings: device.settings,
    acts: actsWith({ record: record ?? device.recorder.record, find: device.talks.find, saved: () => {}, now: () => noon }),
    connection: device.settings.watch('connection'),
    counts: device.outbox.watchCounts(),
    sync: { state: signal(state), now: () => (sync.calls += 1) },
    enrol: enrol ?? (async () => failed(refused)),
    review: reviewOn(device, summary),
    storage: async () => ({ persisted: true, used: 118_000_000, quota: 4_000_000_000 }),
    newId: () => v7(),
    now: () => noon,
  };
  localStorage.clear();
  const services = servicesOf();
  return {
    device,
    staff,
    services,
    sync,
    record: async (talk, ...wishes) => {
      const seen = (await device.talks.find(talk))?.registers ?? {};
      await device.recorder.record(talk, wishes, seen);
    },
    show: (children) => {
      render(
        <ServicesContext.Provider value={services}>
          <StaffContext.Provider value={staff}>
            <LocationProvider>{children}</LocationProvider>
          </StaffContext.Provider>
        </ServicesContext.Provider>,
      );
    },
  };
};

/** On real storage; without a summary the endpoint cannot be reached. */
const reviewOn = ({ database }: Device, summary: FeedbackSummary | undefined): StaffServices['review'] => {
  const reviews = reviewsIn(database, plainRows);
  return {
    confirm: ({ fact, value, pack }) => reviews.save({ id: v7(), kind: 'confirmed', fact, value: String(value), pack, by: 'staff-1', day: '2026-12-01' }),
    withdraw: ({ fact, value, pack }) => reviews.withdraw({ id: v7(), kind: 'withdrawn', fact, value: String(value), pack, by: 'staff-1', day: '2026-12-01' }),
    confirmed: reviews.watch(),
    summary: async () => (summary === undefined ? failed({ kind: 'unreachable', detail: 'offline' }) : ok(summary)),
  };
};

const servicesOf = (): Services => ({
  preferences: preferencesIn(localStorage),
  library: realLibrary(),
  today: () => '2026-12-01',
  languagesHere: signal(['de-CH', 'ti', 'ar']),
  readLanguagesHere: async () => {},
  install: async () => ({ ok: true, value: undefined }),
  removeLanguages: async () => true,
  shelf: async () => ({ packs: [], unfinished: [], newer: [] }),
  space: async () => ({ persisted: true, used: 3_200_000, quota: 4_000_000_000 }),
  search: async () => () => [],
  searchElsewhere: async () => ({ search: async () => [], close: () => undefined }),
  speak: async () => {},
  wording: async () => {},
  feedback: {
    send: async () => '',
    withdraw: async () => false,
    waiting: async () => [],
    follow: () => ({
      subscribe: (next) => {
        next(undefined);
        return () => {};
      },
    }),
  },
  fontBytes: () => 0,
  update: { ready: signal(false), apply: () => {} },
  installPrompt: { byHand: false, available: signal(false), show: async () => {} },
});

/** A talk with a guest who speaks Tigrinya, two topics of six discussed. */
export const heldTalk: readonly Wish[] = [
  { field: 'state', value: 'running' },
  { field: 'started', value: '2026-12-01T07:57:00.000Z' },
  { field: 'guest.alias', value: 'Gast 12' },
  { field: 'guest.language', value: 'ti' },
  { field: 'guide.topics', value: ['registration', 'emergency', 'housing'] },
  { field: 'topic.registration.status', value: 'discussed' },
  { field: 'topic.registration.handout', value: true },
  { field: 'topic.registration.point.know-permit', value: true },
  { field: 'topic.emergency.status', value: 'brief' },
  { field: 'topic.emergency.handout', value: true },
];
