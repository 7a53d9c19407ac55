import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedbackIn, type FeedbackQueue } from '#storage/feedback.ts';
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

type Phone = { readonly disk: Disk; readonly line: Line; readonly http: Http; readonly queue: (now?: () => number) => FeedbackQueue };

/** A reader's phone: its disk outlives the tabs, `queue` opens a new one. */
const newPhone = (): Phone => {
  const [disk, line] = [newDisk(), { state: 'open', answersToLose: 0, requests: 0 } as Line];
  return { disk, line, http: httpTo({ fetch: through(endpoint.app, line), endpoint: 'http://endpoint.test' }), queue: (now = Date.now) => feedbackIn(deviceOn(disk).database, now) };
};

const stored = async (id: string) => endpoint.fresh.database.selectFrom('feedback').selectAll().where('id', '=', id).execute();

const now = <T>(watched: Live<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = watched.subscribe((value) => {
      queueMicrotask(() => stop());
      resolve(value);
    }, reject);
  });
const stateOf = (queue: FeedbackQueue, { id }: { readonly id: string }) => now(queue.follow(id));

test('what a reader said offline survives a restart, arrives when the network is back, and is then forgotten', async () => {
  const phone = newPhone();
  const entry = feedbackOf();
  phone.line.state = 'lost';
  await phone.queue().save(entry);
  expect(await deliverFeedback(phone.http, phone.queue())).toEqual({ kind: 'later' });
  expect(await stateOf(phone.queue(), entry)).toBe('waiting');
  expect(await phone.queue().waiting(entry.topic, entry.point)).toEqual([entry.id]);
  expect(await stored(entry.id)).toEqual([]);

  phone.line.state = 'open';
  expect(await deliverFeedback(phone.http, phone.queue())).toEqual({ kind: 'done', sent: 1, received: 0 });
  expect(await stored(entry.id)).toHaveLength(1);
  expect(await stateOf(phone.queue(), entry)).toBe('sent');
  expect(await phone.queue().waiting(entry.topic, entry.point)).toEqual([]);
  expect(await phone.queue().countWaiting()).toBe(0);
});

test('what became of an entry is known in every tab for an hour, without what was said, and then forgotten', async () => {
  const phone = newPhone();
  const [sent, takenBack] = [feedbackOf(), feedbackOf({ kind: 'wrong' })];
  for (const entry of [sent, takenBack]) await phone.queue().save(entry);
  await phone.queue().withdraw(takenBack.id);
  await deliverFeedback(phone.http, phone.queue());
  const otherTab = phone.queue();
  expect([await stateOf(otherTab, sent), await stateOf(otherTab, takenBack)]).toEqual(['sent', 'withdrawn']);
  expect(await stored(takenBack.id)).toEqual([]);
  const rows = await deviceOn(phone.disk).database.feedback.toArray();
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([['at', 'id', 'state'], ['at', 'id', 'state']]);
  await deliverFeedback(phone.http, phone.queue());
  expect(await phone.queue().isEmpty()).toBe(false);
  await deliverFeedback(phone.http, phone.queue(() => Date.now() + 3_600_000));
  expect([await stateOf(otherTab, sent), await phone.queue().isEmpty()]).toEqual([undefined, true]);
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
  expect(await stateOf(phone.queue(), flawed)).toBe('refused');
  expect(await phone.queue().countWaiting()).toBe(0);
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
  expect((await now(reviews().watch())).get('waste.bagPrice')).toEqual({ id: entry.id, kind: 'confirmed', value: '2.2', pack: 'ch', by: 'staff-1', day: '2026-11-22', state: 'waiting' });

  tablet.line.state = 'open';
  expect(await deliverReviews(httpOf(tablet), reviews())).toMatchObject({ kind: 'done', sent: 1 });
  expect((await now(reviews().watch())).get('waste.bagPrice')?.state).toBe('sent');
  expect(await readSummary(httpOf(second))).toMatchObject({ ok: true, value: { reviews: [{ fact: 'waste.bagPrice', value: '2.2', by: 'staff-1' }] } });
  expect(await readSummary(httpOf(stranger))).toMatchObject({ ok: true, value: { reviews: [] } });
});

test('a look that never left the tablet is taken back without a word to anybody', async () => {
  const tablet = await fieldTablet(endpoint, await newOffice(endpoint.ground));
  const reviews = reviewsIn(tablet.device.database, plainRows);
  await reviews.save(reviewOf());
  await reviews.withdraw(reviewOf({ kind: 'withdrawn' }));
  expect([await reviews.countWaiting(), (await now(reviews.watch())).size]).toEqual([0, 0]);
});

test('a look that may have arrived is taken back at the endpoint too, and the other tablets of the office learn of it', async () => {
  const office = await newOffice(endpoint.ground);
  const [tablet, second] = [await fieldTablet(endpoint, office), await fieldTablet(endpoint, office)];
  const httpOf = ({ line, connection }: typeof tablet) => httpTo({ fetch: through(endpoint.app, line), endpoint: connection.endpoint, token: connection.token });
  const reviews = reviewsIn(tablet.device.database, plainRows);
  await reviews.save(reviewOf());
  tablet.line.answersToLose = 1;
  await deliverReviews(httpOf(tablet), reviews);
  expect(await readSummary(httpOf(second))).toMatchObject({ value: { reviews: [{ kind: 'confirmed' }] } });

  await reviews.withdraw(reviewOf({ kind: 'withdrawn' }));
  expect((await now(reviews.watch())).get('serafe.annualFee')).toMatchObject({ kind: 'withdrawn', state: 'waiting' });
  expect(await deliverReviews(httpOf(tablet), reviews)).toMatchObject({ kind: 'done', sent: 1 });
  expect(await readSummary(httpOf(second))).toMatchObject({ value: { reviews: [{ fact: 'serafe.annualFee', kind: 'withdrawn', by: 'staff-1' }] } });
});

test('[P6] a look at a fact does not go with a tablet to another office', async () => {
  const { database, settings } = deviceOn(newDisk());
  await settings.save('connection', connectionOf());
  await reviewsIn(database, plainRows).save(reviewOf());
  await connectTo(database, plainRows, settings, connectionOf({ office: { id: '01900000-0000-7000-8000-00000000f002', name: 'Bergwil' } }));
  expect(await reviewsIn(database, plainRows).countWaiting()).toBe(0);
});
