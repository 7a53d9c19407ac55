import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedbackIn, type FeedbackQueue, type FeedbackRow } from '#storage/feedback.ts';
import type { Live } from '#storage/live.ts';
import { plainRows } from '#storage/rows.ts';
import { reviewsIn } from '#storage/review.ts';
import { connectTo } from '#storage/connect.ts';
import { deliverFeedback, deliverReviews, readSummary } from '#sync/feedback.ts';
import { httpTo, type Http } from '#sync/http.ts';
import { connectionOf, deviceOn, newDisk, type Disk } from '#tests/support/device.ts';
import { newOffice, openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';
import { feedbackOf, reviewOf } from '#tests/support/feedback.ts';
import { fieldTablet, through, type Line } from '#tests/support/field-office.ts';

let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

type Phone = { readonly disk: Disk; readonly line: Line; readonly http: Http; readonly queue: () => FeedbackQueue };

/** A reader's phone: its disk outlives the tabs, `queue` opens a new one. */
const newPhone = (): Phone => {
  const [disk, line] = [newDisk(), { state: 'open', answersToLose: 0, requests: 0 } as Line];
  return { disk, line, http: httpTo({ fetch: through(endpoint.app, line), endpoint: 'http://endpoint.test' }), queue: () => feedbackIn(deviceOn(disk).database) };
};

const stored = async (id: string) => endpoint.fresh.database.selectFrom('feedback').selectAll().where('id', '=', id).execute();

const now = <T>(watched: Live<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = watched.subscribe((value) => {
      queueMicrotask(() => stop());
      resolve(value);
    }, reject);
  });
const statesOf = async (queue: FeedbackQueue, { topic, point }: { readonly topic: string; readonly point: string }) =>
  (await now<readonly FeedbackRow[]>(queue.watch(topic, point))).map(({ state }) => state);

test('what a reader said offline survives a restart, arrives when the network is back, and is then forgotten', async () => {
  const phone = newPhone();
  const entry = feedbackOf();
  phone.line.state = 'lost';
  await phone.queue().save(entry);
  expect(await deliverFeedback(phone.http, phone.queue())).toEqual({ kind: 'later' });
  expect(await statesOf(phone.queue(), entry)).toEqual(['waiting']);
  expect(await stored(entry.id)).toEqual([]);

  phone.line.state = 'open';
  expect(await deliverFeedback(phone.http, phone.queue())).toEqual({ kind: 'done', sent: 1, received: 0 });
  expect(await stored(entry.id)).toHaveLength(1);
  expect(await statesOf(phone.queue(), entry)).toEqual([]);
  expect(await phone.queue().countWaiting()).toBe(0);
});

test('an answer that is lost leads to one entry, not two', async () => {
  const phone = newPhone();
  const entry = feedbackOf();
  await phone.queue().save(entry);
  phone.line.answersToLose = 1;
  expect(await deliverFeedback(phone.http, phone.queue())).toEqual({ kind: 'later' });
  expect(await deliverFeedback(phone.http, phone.queue())).toMatchObject({ kind: 'done', sent: 1 });
  expect(await stored(entry.id)).toHaveLength(1);
});

test('a reader takes it back while it waits, and not while it is on its way', async () => {
  const phone = newPhone();
  const [first, second] = [feedbackOf(), feedbackOf({ kind: 'missing' })];
  for (const entry of [first, second]) await phone.queue().save(entry);
  expect(await phone.queue().withdraw(first.id)).toBe(true);
  await phone.queue().take(1);
  expect(await phone.queue().withdraw(second.id)).toBe(false);
  await deliverFeedback(phone.http, phone.queue());
  expect([await stored(first.id), await stored(second.id)].map((rows) => rows.length)).toEqual([0, 1]);
});

test('the same said twice of the same text waits once', async () => {
  const phone = newPhone();
  const entry = feedbackOf();
  expect(await phone.queue().save(entry)).toBe(entry.id);
  expect(await phone.queue().save({ ...feedbackOf(), day: '2026-11-23' })).toBe(entry.id);
  expect(await phone.queue().save(feedbackOf({ kind: 'wrong' }))).not.toBe(entry.id);
  expect(await phone.queue().countWaiting()).toBe(2);
});

test('more than one delivery takes goes in several, and one that the endpoint refuses holds up none and is not called sent', async () => {
  const phone = newPhone();
  const flawed = feedbackOf({ topic: 'flawed', day: '2026-02-30' });
  await phone.queue().save(flawed);
  const entries = Array.from({ length: 25 }, (_, n) => feedbackOf({ point: `point-${n}` }));
  for (const entry of entries) await phone.queue().save(entry);
  expect(await deliverFeedback(phone.http, phone.queue())).toMatchObject({ kind: 'done', sent: 25 });
  expect(await statesOf(phone.queue(), flawed)).toEqual(['refused']);
  expect(await phone.queue().countWaiting()).toBe(0);
  await phone.queue().save(feedbackOf());
  expect(await statesOf(phone.queue(), flawed)).toEqual([]);
});

test('staff confirm a fact offline: it shows at once, goes to the own office later, and other tablets read it', async () => {
  const [office, other] = [await newOffice(endpoint.ground), await newOffice(endpoint.ground)];
  const [tablet, second, stranger] = [await fieldTablet(endpoint, office), await fieldTablet(endpoint, office), await fieldTablet(endpoint, other)];
  const reviews = () => reviewsIn(tablet.device.database, plainRows);
  const httpOf = ({ line, connection }: typeof tablet) => httpTo({ fetch: through(endpoint.app, line), endpoint: connection.endpoint, token: connection.token });
  tablet.line.state = 'lost';
  const entry = reviewOf({ fact: 'waste.bagPrice', value: '2.2' });
  await reviews().save(entry);
  expect(await deliverReviews(httpOf(tablet), reviews())).toEqual({ kind: 'later' });
  expect((await now(reviews().watch())).get('waste.bagPrice')).toEqual({ value: '2.2', pack: 'ch', by: 'staff-1', day: '2026-11-22', state: 'waiting' });

  tablet.line.state = 'open';
  expect(await deliverReviews(httpOf(tablet), reviews())).toMatchObject({ kind: 'done', sent: 1 });
  expect((await now(reviews().watch())).get('waste.bagPrice')?.state).toBe('sent');
  expect(await readSummary(httpOf(second))).toMatchObject({ ok: true, value: { reviews: [{ fact: 'waste.bagPrice', value: '2.2', by: 'staff-1' }] } });
  expect(await readSummary(httpOf(stranger))).toMatchObject({ ok: true, value: { reviews: [] } });
});

test('[P6] a look at a fact does not go with a tablet to another office', async () => {
  const { database, settings } = deviceOn(newDisk());
  await settings.save('connection', connectionOf());
  await reviewsIn(database, plainRows).save(reviewOf());
  await connectTo(database, plainRows, settings, connectionOf({ office: { id: '01900000-0000-7000-8000-00000000f002', name: 'Bergwil' } }));
  expect(await reviewsIn(database, plainRows).countWaiting()).toBe(0);
});
