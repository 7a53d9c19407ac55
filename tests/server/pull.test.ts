import { afterAll, beforeAll, expect, test } from 'vitest';
import { pullAnswer, type PullAnswer } from '#protocol/pull.ts';
import { set } from '#tests/support/builders.ts';
import { changeBy, enrolDevice, newOffice, openEndpoint, pullFrom, pushTo, type TestDevice, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

const pull = async (to: TestDevice, query: string): Promise<PullAnswer> => pullAnswer.parse((await pullFrom(endpoint.app, to, query)).json());

test('pages follow the order of the office and end with more: false', async () => {
  const office = await newOffice(endpoint.ground);
  const [writer, reader] = [await enrolDevice(endpoint, office), await enrolDevice(endpoint, office)];
  const changes = await Promise.all(Array.from({ length: 7 }, () => changeBy(writer)));
  await pushTo(endpoint.app, writer, changes);
  const first = await pull(reader, '?since=0&limit=3');
  const second = await pull(reader, `?since=${first.next}&limit=3`);
  const third = await pull(reader, `?since=${second.next}&limit=3`);
  expect([first.seqs, second.seqs, third.seqs]).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect([first.more, second.more, third.more]).toEqual([true, true, false]);
  expect([...first.changes, ...second.changes, ...third.changes]).toEqual(changes);
  expect(await pull(reader, '?since=7')).toMatchObject({ changes: [], seqs: [], next: 7, more: false, durable: 7 });
});

test('[S26] a page carries at most 512 KiB, and at least one change', async () => {
  const tablet = await enrolDevice(endpoint, await newOffice(endpoint.ground));
  for (let batch = 0; batch < 2; batch += 1) {
    await pushTo(endpoint.app, tablet, await Promise.all(Array.from({ length: 9 }, () => changeBy(tablet, { set: [set('x.large', 'x'.repeat(55_000))] }))));
  }
  const page = await pull(tablet, '');
  expect(page.seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(page.more).toBe(true);
  expect((await pull(tablet, `?since=${page.next}`)).seqs).toHaveLength(9);
});

test('numbers that are none are refused in a sentence', async () => {
  const tablet = await enrolDevice(endpoint, await newOffice(endpoint.ground));
  for (const query of ['?since=-1', '?since=x', '?limit=0', '?since=1&since=2', '?since=1e3']) {
    const answer = await pullFrom(endpoint.app, tablet, query);
    expect([query, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([query, 400, 'malformed']);
  }
  expect((await pull(tablet, '?limit=100000')).changes).toEqual([]);
});

test('one talk is read merged, with every value that stands, and the read is written down', async () => {
  const office = await newOffice(endpoint.ground);
  const [one, other] = [await enrolDevice(endpoint, office), await enrolDevice(endpoint, office)];
  const mine = await changeBy(one, { set: [set('topic.work.status', 'known')] });
  const theirs = await changeBy(other, { set: [set('topic.work.status', 'again')] });
  const newer = await changeBy(one, { schema: 9, set: [{ ...set('topic.work.status', 'of-tomorrow', [`${mine.id}#topic.work.status`]), extra: true }] } as never);
  await pushTo(endpoint.app, one, [mine, theirs, newer]);
  const answer = await endpoint.app.inject({ url: `/v1/talks/${mine.talk}`, headers: one.headers });
  expect(answer.json()).toMatchObject({ id: mine.talk, changes: 3, seq: 3 });
  const { registers } = answer.json<{ registers: Record<string, { values: { value: string }[] }> }>();
  expect(registers['topic.work.status']?.values.map(({ value }) => value).sort()).toEqual(['again', 'of-tomorrow']);
  const audit = await endpoint.fresh.database.selectFrom('audit').selectAll().where('office', '=', office).where('what', '=', 'talk.read').execute();
  expect(audit.map(({ who, subject }) => [who, subject])).toEqual([[one.device, mine.talk]]);
});

test('[S20] a talk of another office does not exist', async () => {
  const [home, stranger] = [await enrolDevice(endpoint, await newOffice(endpoint.ground)), await enrolDevice(endpoint, await newOffice(endpoint.ground))];
  const saved = await changeBy(home);
  await pushTo(endpoint.app, home, [saved]);
  const answer = await endpoint.app.inject({ url: `/v1/talks/${saved.talk}`, headers: stranger.headers });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'talk-unknown']);
});
