import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FeedbackSummary } from '#core/feedback.ts';
import { feedbackLimits, feedbackSummary, type DeliveryAnswer } from '#protocol/feedback.ts';
import { readConfiguration } from '#server/configuration.ts';
import { mostADay } from '#server/feedback.ts';
import { dropOldFeedback, dropOldFeedbackDaily } from '#server/feedback-retention.ts';
import { startEndpoint } from '#server/lifecycle.ts';
import { createOffice, usualSettings } from '#server/office.ts';
import { runOperator } from '#server/operator.ts';
import { probeIsolation } from '#server/probe.ts';
import { inOffice } from '#server/transaction.ts';
import { enrolDevice, newOffice, openEndpoint, type TestDevice, type TestEndpoint } from '#tests/support/endpoint.ts';
import { feedbackOf, reviewOf } from '#tests/support/feedback.ts';
import { freePort } from '#tests/support/process.ts';

let endpoint: TestEndpoint;
let device: TestDevice;
let stranger: TestDevice;
let now = Date.parse('2026-11-22T08:00:00Z');

beforeAll(async () => {
  endpoint = await openEndpoint({ clock: { now: () => new Date(now), wait: async () => {} } });
  device = await enrolDevice(endpoint, await newOffice(endpoint.ground, 'Testwil'));
  stranger = await enrolDevice(endpoint, await newOffice(endpoint.ground, 'Bergwil'));
});
afterAll(() => endpoint.close());

const post = (url: string, entries: readonly unknown[], headers = {}, app = endpoint.app) =>
  app.inject({ method: 'POST', url, headers, payload: { entries: entries as unknown[] } });
const statuses = async (answer: ReturnType<typeof post>) => (await answer).json<DeliveryAnswer>().results.map(({ status }) => status);
const kept = () => endpoint.fresh.database.selectFrom('feedback').selectAll().execute();
const summaryFor = async ({ headers }: TestDevice): Promise<FeedbackSummary> =>
  feedbackSummary.parse((await endpoint.app.inject({ method: 'GET', url: '/v1/feedback/summary', headers })).json());

test('an entry is stored without a login, and once however often it comes', async () => {
  const entry = feedbackOf();
  expect(await statuses(post('/v1/feedback', [entry]))).toEqual(['stored']);
  expect(await statuses(post('/v1/feedback', [entry, entry, feedbackOf()]))).toEqual(['duplicate', 'duplicate', 'stored']);
  expect((await kept()).filter(({ id }) => id === entry.id)).toHaveLength(1);
});

test('an entry with a field that was not agreed is refused by itself, and holds up no other', async () => {
  const sound = feedbackOf();
  const flawed = { ...feedbackOf(), note: 'Bitte rufen Sie mich an' };
  expect(await statuses(post('/v1/feedback', [flawed, sound, null, { id: 7 }]))).toEqual(['refused', 'stored']);
  expect((await kept()).map(({ id }) => id)).not.toContain(flawed.id);
  const answer = await endpoint.app.inject({ method: 'POST', url: '/v1/feedback', payload: { entries: [sound], from: 'me' } });
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'malformed' }]);
});

test('a delivery that is too long or too large is refused', async () => {
  const many = Array.from({ length: feedbackLimits.batchEntries + 1 }, () => feedbackOf());
  expect((await post('/v1/feedback', many)).statusCode).toBe(400);
  expect((await post('/v1/feedback', [{ ...feedbackOf(), note: 'x'.repeat(feedbackLimits.bodyBytes) }])).statusCode).toBe(413);
  expect((await post('/v1/reviews', [{ ...reviewOf(), note: 'x'.repeat(feedbackLimits.bodyBytes) }], device.headers)).statusCode).toBe(413);
});

test('an address may deliver a few times a minute, and is told when to come again', async () => {
  const limited = endpoint.beside({ requestsPerMinute: 1000 });
  const answers = [];
  for (let n = 0; n < 11; n += 1) answers.push(await post('/v1/feedback', [feedbackOf()], {}, limited));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  expect(Number(answers.at(-1)!.headers['retry-after'])).toBeGreaterThan(0);
});

test('nothing is kept of who said it: no office, device, address, instant or words', async () => {
  const { rows } = await sql<{ name: string; type: string }>`
    SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'feedback' ORDER BY 1`.execute(endpoint.fresh.database);
  expect(rows.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'day date', 'id uuid', 'kind text', 'language text', 'pack text', 'point text', 'received date', 'text text', 'topic text', 'version text',
  ]);
  // Not even where a tablet of an office sends its token along.
  const entry = feedbackOf({ topic: 'protection' });
  await post('/v1/feedback', [entry], device.headers);
  expect((await kept()).find(({ id }) => id === entry.id)).toEqual({ ...entry, day: expect.anything(), received: expect.anything() });
});

test('every enrolled office reads the counts of all readers, nobody else does', async () => {
  for (let n = 0; n < 3; n += 1) await post('/v1/feedback', [feedbackOf({ topic: 'taxes', point: 'due', kind: 'wrong', language: 'ar', day: `2026-11-0${n + 1}` })]);
  const expected = { topic: 'taxes', point: 'due', pack: 'ch', language: 'ar', kind: 'wrong', count: 3, lastDay: '2026-11-03' };
  expect((await summaryFor(device)).points).toContainEqual(expected);
  expect((await summaryFor(stranger)).points).toContainEqual(expected);
  expect((await endpoint.app.inject('/v1/feedback/summary')).statusCode).toBe(401);
});

test('a phone whose calendar runs ahead does not make a point look newer than today', async () => {
  await post('/v1/feedback', Array.from({ length: 3 }, () => feedbackOf({ topic: 'future', day: '2031-01-01' })));
  expect((await summaryFor(device)).points.find(({ topic }) => topic === 'future')?.lastDay).toBe('2026-11-22');
});

test('of few that say the same the summary tells neither the language nor the day', async () => {
  const few = { topic: 'few', point: 'due', kind: 'missing', day: '2026-11-20' } as const;
  await post('/v1/feedback', [feedbackOf({ ...few, language: 'ti' }), feedbackOf({ ...few, language: 'ti' }), feedbackOf({ ...few, language: 'uk', day: '2026-10-31' })]);
  const points = async () => (await summaryFor(device)).points.filter(({ topic }) => topic === 'few');
  const common = { topic: 'few', point: 'due', pack: 'ch', kind: 'missing' };
  expect(await points()).toEqual([{ ...common, count: 3, lastDay: '2026-11' }]);
  await post('/v1/feedback', [feedbackOf({ ...few, language: 'ti' })]);
  expect(await points()).toEqual([{ ...common, language: 'ti', count: 3, lastDay: '2026-11-20' }, { ...common, count: 1, lastDay: '2026-10' }]);
});

test('the same is taken 200 times a day, whatever day the phones say, and other things still are', async () => {
  const flood = { topic: 'flood', point: 'due', kind: 'wrong' } as const;
  const sent = Array.from({ length: mostADay }, (_, n) => feedbackOf({ ...flood, day: `2026-11-${10 + (n % 10)}` }));
  for (let from = 0; from < mostADay; from += 20) await post('/v1/feedback', sent.slice(from, from + 20));
  expect(await statuses(post('/v1/feedback', [feedbackOf(flood), sent[0]!, feedbackOf({ ...flood, language: 'ar' })]))).toEqual(['refused', 'duplicate', 'stored']);
  now += 24 * 3_600_000;
  expect(await statuses(post('/v1/feedback', [feedbackOf(flood)]))).toEqual(['stored']);
  now -= 24 * 3_600_000;
});

test('a look at a fact needs a token, belongs to its office alone, and is stored once', async () => {
  const entry = reviewOf();
  expect((await post('/v1/reviews', [entry])).statusCode).toBe(401);
  expect(await statuses(post('/v1/reviews', [entry], device.headers))).toEqual(['stored']);
  expect(await statuses(post('/v1/reviews', [entry, { ...reviewOf(), office: stranger.office.id }], device.headers))).toEqual(['duplicate', 'refused']);
  expect((await summaryFor(device)).reviews).toEqual([{ id: entry.id, kind: 'confirmed', fact: 'serafe.annualFee', value: '335', pack: 'ch', by: 'staff-1', day: '2026-11-22' }]);
  expect((await summaryFor(stranger)).reviews).toEqual([]);
  await post('/v1/reviews', [reviewOf({ id: entry.id, value: '1' })], stranger.headers);
  expect((await summaryFor(device)).reviews).toMatchObject([{ value: '335' }]);
});

test('the newest look at a fact counts', async () => {
  await post('/v1/reviews', [reviewOf({ fact: 'a.b', value: '1', day: '2026-10-01' }), reviewOf({ fact: 'a.b', value: '2', day: '2026-11-20' }), reviewOf({ fact: 'a.b', value: '1', day: '2026-09-01' })], device.headers);
  expect((await summaryFor(device)).reviews.find(({ fact }) => fact === 'a.b')).toMatchObject({ value: '2', day: '2026-11-20' });
});

test('a look by somebody who does not work in the office is refused', async () => {
  const answer = await statuses(post('/v1/reviews', [reviewOf({ by: 'nobody' }), reviewOf({ by: device.device }), reviewOf({ fact: 'c.d' })], device.headers));
  expect(answer).toEqual(['refused', 'refused', 'stored']);
  const empty = v7();
  await inOffice(endpoint.ground, empty, (tx) => createOffice(tx, endpoint.ground, { id: empty, name: 'Leerwil', ...usualSettings }));
  const tablet = await enrolDevice(endpoint, empty);
  expect(await statuses(post('/v1/reviews', [reviewOf({ by: tablet.device }), reviewOf()], tablet.headers))).toEqual(['stored', 'refused']);
});

test('a look is taken back by a later one of the same day, for its office alone', async () => {
  const [look, back] = [reviewOf({ fact: 'e.f' }), reviewOf({ fact: 'e.f', kind: 'withdrawn' })];
  await post('/v1/reviews', [look], stranger.headers);
  expect(await statuses(post('/v1/reviews', [reviewOf({ fact: 'e.f', id: look.id }), back, back], device.headers))).toEqual(['stored', 'stored', 'stored']);
  const kindFor = async (tablet: TestDevice) => (await summaryFor(tablet)).reviews.find(({ fact }) => fact === 'e.f')?.kind;
  expect([await kindFor(device), await kindFor(stranger)]).toEqual(['withdrawn', 'confirmed']);
});

test('the probe at start knows the table of looks, however many entries readers have left', async () => {
  await expect(probeIsolation(endpoint.ground)).resolves.toBeUndefined();
  await expect(inOffice(endpoint.ground, device.office.id, (tx) => sql`UPDATE feedback SET kind = 'wrong'`.execute(tx))).rejects.toThrow(/permission denied/);
});

test('the operator sees what to work through', async () => {
  const configuration = readConfiguration({ DATABASE_URL: endpoint.fresh.url });
  if (!configuration.ok) throw new Error(configuration.error.join(' '));
  const lines = (await runOperator(configuration.value, ['feedback', 'list'])).split('\n').map((line) => line.split(/ {2,}/));
  expect(lines).toContainEqual(['3', 'wrong', 'ch', 'taxes', 'due', 'ar', '2026-11-03']);
  expect(lines).toContainEqual(['serafe.annualFee', '335', 'ch', 'Testwil', '2026-11-22']);
  expect(lines).toContainEqual(['serafe.annualFee', '1', 'ch', 'Bergwil', '2026-11-22']);
  expect(lines.filter(([fact]) => fact === 'e.f').map((line) => line[3])).toEqual(['Bergwil']);
});

test('what was received more than 400 days ago is shown to nobody, and then deleted', async () => {
  const before = (await kept()).length;
  now += 400 * 24 * 3_600_000;
  await dropOldFeedback(endpoint.ground);
  expect(await kept()).toHaveLength(before);
  expect((await summaryFor(device)).reviews.length).toBeGreaterThan(0);
  now += 2 * 24 * 3_600_000;
  const [entry, look] = [feedbackOf({ topic: 'new', day: '2027-12-28' }), reviewOf({ fact: 'new.one' })];
  await post('/v1/feedback', [entry]);
  await post('/v1/reviews', [look], device.headers);
  expect(await kept()).toHaveLength(before + 1);
  const { points, reviews } = await summaryFor(device);
  expect([points.map(({ topic }) => topic), reviews.map(({ fact }) => fact), (await summaryFor(stranger)).reviews]).toEqual([['new'], ['new.one'], []]);
  const stop = await dropOldFeedbackDaily(endpoint.ground, (error) => { throw error; });
  stop();
  expect((await kept()).map(({ id }) => id)).toEqual([entry.id]);
  const looks = await endpoint.fresh.database.selectFrom('review').select('fact').execute();
  expect(looks).toEqual([{ fact: 'new.one' }]);
});

test('an endpoint that starts deletes what is too old, before anybody posts', async () => {
  const [old, young] = [feedbackOf(), feedbackOf()];
  const rows = [{ ...old, received: '2020-01-01' }, { ...young, received: new Date().toISOString().slice(0, 10) }];
  await endpoint.fresh.database.insertInto('feedback').values(rows).execute();
  const configuration = readConfiguration({ DATABASE_URL: endpoint.fresh.url, PORT: String(await freePort()), LOG_LEVEL: 'silent' });
  if (!configuration.ok) throw new Error(configuration.error.join(' '));
  const running = await startEndpoint(configuration.value);
  await running.stop();
  const ids = (await kept()).map(({ id }) => id);
  expect([ids.includes(old.id), ids.includes(young.id)]).toEqual([false, true]);
});
