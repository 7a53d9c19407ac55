import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import type { Change } from '#core/change.ts';
import { canonicalText, withHash } from '#protocol/hash.ts';
import { pushAnswer, type PushAnswer } from '#protocol/push.ts';
import { pullAnswer } from '#protocol/pull.ts';
import { inOffice } from '#server/transaction.ts';
import { change, draft, set } from '#tests/support/builders.ts';
import { fieldTablet } from '#tests/support/field-office.ts';
import { changeBy, enrolDevice, newOffice, openEndpoint, pullFrom, pushTo, type TestDevice, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

const device = async (): Promise<TestDevice> => enrolDevice(endpoint, await newOffice(endpoint.ground));
const push = async (from: TestDevice, changes: readonly unknown[]): Promise<PushAnswer> => {
  const answer = await pushTo(endpoint.app, from, changes);
  expect(answer.statusCode, answer.body).toBe(200);
  return pushAnswer.parse(answer.json());
};
const statuses = ({ results }: PushAnswer) => results.map(({ status, reason }) => (reason === undefined ? status : `${status}: ${reason}`));
const pull = async (to: TestDevice, query = '') => pullAnswer.parse((await pullFrom(endpoint.app, to, query)).json());

test('[S21] a push that is sent again stores nothing twice and answers with the same numbers', async () => {
  const tablet = await device();
  const changes = await Promise.all([1, 2, 3].map(() => changeBy(tablet)));
  const first = await push(tablet, changes);
  const again = await push(tablet, changes);
  expect(statuses(first)).toEqual(['stored', 'stored', 'stored']);
  expect(statuses(again)).toEqual(['duplicate', 'duplicate', 'duplicate']);
  expect(first.results.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(again.results.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(again.durable).toBe(3);
  expect((await pull(tablet)).seqs).toEqual([1, 2, 3]);
});

test('[S21] known and new changes in one batch get dense numbers', async () => {
  const tablet = await device();
  const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => changeBy(tablet)));
  await push(tablet, [b]);
  expect((await push(tablet, [a, b, c])).results.map(({ status, seq }) => [status, seq])).toEqual([['stored', 2], ['duplicate', 1], ['stored', 3]]);
  expect((await push(tablet, [d])).results[0]?.seq).toBe(4);
});

test('[S21] the same change twice in one batch is stored once; another one with its id is refused', async () => {
  const tablet = await device();
  const id = v7();
  const [one, other] = await Promise.all(['known', 'again'].map((value) => changeBy(tablet, { id, set: [set('topic.work.status', value)] })));
  expect(statuses(await push(tablet, [one, one, other]))).toEqual(['stored', 'duplicate', 'rejected: id-reuse']);
});

test('[S21] an id that comes back with other content is rejected, and the stored one stays', async () => {
  const tablet = await device();
  const first = await changeBy(tablet);
  const second = await changeBy(tablet, { id: first.id, set: [set('topic.work.status', 'known')] });
  await push(tablet, [first]);
  expect(statuses(await push(tablet, [second]))).toEqual(['rejected: id-reuse']);
  expect((await pull(tablet)).changes).toEqual([first]);
});

test('[S20] a change of another office is rejected, never rewritten', async () => {
  const [home, stranger] = [await device(), await device()];
  const foreign = await changeBy(stranger);
  expect(statuses(await push(home, [foreign]))).toEqual(['rejected: office']);
  expect((await pull(home)).changes).toEqual([]);
  expect((await pull(stranger)).changes).toEqual([]);
});

test('[S22] a change whose hash is not that of its content is rejected', async () => {
  const tablet = await device();
  const honest = await changeBy(tablet);
  const bent = { ...honest, by: 'someone-else' };
  const { results } = await push(tablet, [bent, honest]);
  expect(results.map(({ status, reason }) => [status, reason])).toEqual([['rejected', 'hash'], ['stored', undefined]]);
  expect(results[0]?.hash).toBe((await withHash(bent)).hash);
});

test('[S22] content that does not fit its schema is kept in quarantine, and again when it is sent again', async () => {
  const tablet = await device();
  const wrongValue = await changeBy(tablet, { set: [set('topic.work.status', 'purple')] });
  const wrongShape = await change({ ...draft({ id: v7(), office: tablet.office.id }), set: [] });
  const sound = await changeBy(tablet);
  const first = await push(tablet, [wrongValue, wrongShape, sound]);
  expect(statuses(first)).toEqual(['quarantined: value: topic.work.status', 'quarantined: shape', 'stored']);
  expect(first.results.map(({ hash }) => hash)).toEqual([wrongValue.hash, wrongShape.hash, sound.hash]);
  expect(statuses(await push(tablet, [wrongValue, wrongShape]))).toEqual(statuses(first).slice(0, 2));
  expect((await pull(tablet)).changes).toEqual([sound]);
  const kept = await endpoint.fresh.database.selectFrom('quarantine').select('body').where('id', '=', wrongValue.id).executeTakeFirstOrThrow();
  expect(kept.body).toBe(canonicalText(wrongValue));
});

test('[S22] an id in quarantine cannot be used for other content', async () => {
  const tablet = await device();
  const flawed = await changeBy(tablet, { set: [set('topic.work.status', 'purple')] });
  await push(tablet, [flawed]);
  expect(statuses(await push(tablet, [await changeBy(tablet, { id: flawed.id })]))).toEqual(['rejected: id-reuse']);
});

test('[S24] a change of a newer schema and unknown fields are stored as they are', async () => {
  const tablet = await device();
  const newer = await changeBy(tablet, { schema: 2, set: [{ field: 'state', value: 'of-tomorrow', base: [] }], extra: { deep: [1, 2] } } as never);
  const unknownField = await changeBy(tablet, { set: [set('weather.today', 'sunny')] });
  expect(statuses(await push(tablet, [newer, unknownField]))).toEqual(['stored', 'stored']);
  expect((await pull(tablet)).changes).toEqual([newer, unknownField]);
});

test('[S24] a change of a newer schema that no tablet could take in is kept in quarantine, whole', async () => {
  const tablet = await device();
  const edit = set('state', 'of-tomorrow');
  const odd: readonly object[] = [
    { set: 'a shape of tomorrow' },
    { set: [{ field: 'state', base: [] }] },
    { set: [edit], at: null },
    { set: [{ ...edit, base: [{ toString: 1, valueOf: 1 }, 'id'] }] },
    { set: [{ ...edit, field: '__proto__' }] },
    { set: [edit], extra: nested(100) },
    JSON.parse('{"__proto__":{"a":1}}') as object,
  ];
  const changes = await Promise.all(odd.map((parts) => withHash({ ...draft({ id: v7(), office: tablet.office.id }), schema: 2, ...parts } as never)));
  expect(statuses(await push(tablet, changes))).toEqual(changes.map(() => 'quarantined: shape'));
  const kept = await endpoint.fresh.database.selectFrom('quarantine').select('body').where('id', '=', changes.at(-1)!.id).executeTakeFirstOrThrow();
  expect(kept.body).toContain('"__proto__":{"a":1}');
  expect((await pull(tablet)).changes).toEqual([]);
});

test('[S24] members of tomorrow with names that objects have anyway travel to a tablet and do not stop its pulls', async () => {
  const office = await newOffice(endpoint.ground);
  const [writer, reader] = [await enrolDevice(endpoint, office), await fieldTablet(endpoint, office)];
  const members = { constructor: 1, toString: { a: 1 }, toJSON: 'x', hasOwnProperty: null, prototype: [], 0: true };
  const newer = await changeBy(writer, { schema: 2, set: [set('constructor', nested(40)), set('state', { of: 'tomorrow' })], by: 7, ...members } as never);
  const after = await changeBy(writer, { set: [set('minutes', 14)] });
  expect(statuses(await push(writer, [newer, after]))).toEqual(['stored', 'stored']);
  expect(await reader.synchronise()).toEqual({ kind: 'done', sent: 0, received: 2 });
  expect((await reader.device.talks.find(after.talk))?.minutes).toBe(14);
});

test('[S5] a value nested some thousand levels deep goes into quarantine, and the rest of the batch is stored', async () => {
  const tablet = await device();
  const deep = await changeBy(tablet, { set: [set('x.deep', nested(100))] });
  const deepest = await changeBy(tablet, { set: [set('x.deep', nested(canonicalDepth))] });
  const sound = await changeBy(tablet);
  expect(statuses(await push(tablet, [deep, deepest, sound]))).toEqual(['quarantined: shape', 'quarantined: shape', 'stored']);
});

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as never;

/** Can be hashed, but was too deep for the validation. */
const canonicalDepth = 4000;

test('[S5] what is no change at all is rejected by itself, with its id where it has one', async () => {
  const tablet = await device();
  const sound = await changeBy(tablet);
  const given = [null, 'text', { id: 'abc' }, { ...sound, talk: 'not-a-uuid' }, { ...sound, id: v7(), set: 'DEEP' }, sound];
  // Deeper than any stack; only a parser can make it.
  const payload = JSON.stringify({ changes: given }).replace('"DEEP"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const answer = await endpoint.app.inject({ method: 'POST', url: '/v1/changes', headers: { ...tablet.headers, 'content-type': 'application/json' }, payload });
  const { results } = pushAnswer.parse(answer.json());
  expect(results.map(({ id, status, reason }) => [id, status, reason]).slice(0, 4)).toEqual([
    ['', 'rejected', 'malformed'],
    ['', 'rejected', 'malformed'],
    ['abc', 'rejected', 'malformed'],
    [sound.id, 'rejected', 'malformed'],
  ]);
  expect(results[4]?.reason).toBe('malformed');
  expect(results[5]?.status).toBe('stored');
});

test('[P4] the body is stored and handed out byte for byte, also with odd characters and members', async () => {
  const tablet = await device();
  const text = 'Zürich \u0000 \ud800 «ትግርኛ» 👋🏽 \\u0041 "';
  const raw = await changeBy(tablet, { set: [set('note.n1.text', text), set('x.odd', JSON.parse('{"__proto__":{"a":1},"constructor":-0.1}') as never)] });
  expect(statuses(await push(tablet, [raw]))).toEqual(['stored']);
  const row = await endpoint.fresh.database.selectFrom('change').select(['body', 'bytes']).where('id', '=', raw.id).executeTakeFirstOrThrow();
  expect(row.body).toBe(canonicalText(raw));
  expect(row.bytes).toBe(Buffer.byteLength(row.body));
  const answer = (await pullFrom(endpoint.app, tablet)).body;
  expect(answer).toContain(row.body);
  expect((await withHash(JSON.parse(row.body) as Change)).hash).toBe(raw.hash);
});

test('a change made on another tablet may come in through this one, and that is written down', async () => {
  const office = await newOffice(endpoint.ground);
  const [lost, helper] = [await enrolDevice(endpoint, office), await enrolDevice(endpoint, office)];
  const saved = await changeBy(lost);
  expect(statuses(await push(helper, [saved]))).toEqual(['stored']);
  const audit = await endpoint.fresh.database.selectFrom('audit').selectAll().where('office', '=', office).where('what', '=', 'changes.of-other-device').execute();
  expect(audit.map(({ who, count }) => [who, count])).toEqual([[helper.device, 1]]);
});

test('[S23] commits wait for stable storage, whatever the server was told', async () => {
  await sql`SET synchronous_commit = off`.execute(endpoint.fresh.database);
  const seen = await inOffice(endpoint.ground, v7(), (tx) => sql<{ mode: string }>`SELECT current_setting('synchronous_commit') AS mode`.execute(tx));
  expect(seen.rows[0]?.mode).toBe('on');
});

test('[S26] more than 500 changes, a change over 64 KiB and a batch over 512 KiB are refused with 413', async () => {
  const tablet = await device();
  const one = await changeBy(tablet);
  const large = await changeBy(tablet, { set: [set('x.large', 'x'.repeat(70_000))] });
  const many = await Promise.all(Array.from({ length: 12 }, () => changeBy(tablet, { set: [set('x.large', 'x'.repeat(50_000))] })));
  for (const batch of [Array.from({ length: 501 }, () => one), [large], many]) {
    const answer = await pushTo(endpoint.app, tablet, batch);
    expect([answer.statusCode, answer.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
  }
  expect((await pull(tablet)).changes).toEqual([]);
});
