import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAnswer } from '#protocol/enrol.ts';
import { systemClock } from '#server/clock.ts';
import { createCode, usualLifeMs } from '#server/enrolment-code.ts';
import { enrolDevice, newOffice, openEndpoint, pullFrom, type TestEndpoint } from '#tests/support/endpoint.ts';

let now = Date.parse('2026-12-01T09:00:00Z');
let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint({ clock: { ...systemClock, now: () => new Date(now) } })));
afterAll(() => endpoint.close());

const enrol = async (code: string, app = endpoint.app) => {
  const answer = await app.inject({ method: 'POST', url: '/v1/enrol', payload: { code, name: 'Tablet Schalter 1' } });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

test('a code connects one tablet, and tells it its office, staff and settings', async () => {
  const office = await newOffice(endpoint.ground, 'Codewil');
  const code = await createCode(endpoint.ground, office, usualLifeMs);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
  const { status, body } = await enrol(code);
  expect(status).toBe(200);
  expect(enrolAnswer.parse(body)).toMatchObject({
    office: { id: office, name: 'Codewil' },
    staff: [{ id: 'staff-1', name: 'T. Test' }],
    settings: { talkName: 'Willkommensgespräch', recordNames: false, allowNotes: false },
  });
  const headers = { authorization: `Bearer ${String(body['token'])}` };
  expect((await endpoint.app.inject({ url: '/v1/office', headers })).json()).toMatchObject({ office: { id: office } });
});

test('a code is used once, also by two tablets at the same moment', async () => {
  const office = await newOffice(endpoint.ground);
  const code = await createCode(endpoint.ground, office, usualLifeMs);
  const both = await Promise.all([enrol(code), enrol(code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await enrol(code)).toMatchObject({ status: 403, body: { code: 'code-used' } });
  const devices = await endpoint.fresh.database.selectFrom('device').select('id').where('office', '=', office).execute();
  expect(devices).toHaveLength(1);
});

test('typing does not matter: small letters, blanks, O for 0, I and l for 1', async () => {
  const office = await newOffice(endpoint.ground);
  const code = await createCode(endpoint.ground, office, usualLifeMs);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await enrol(typed)).status).toBe(200);
});

test('an unknown code and an expired one are told apart', async () => {
  const code = await createCode(endpoint.ground, await newOffice(endpoint.ground), usualLifeMs);
  now += usualLifeMs;
  expect(await enrol(code)).toMatchObject({ status: 403, body: { code: 'code-expired' } });
  expect(await enrol('00000-00000-00000-00000-000000')).toMatchObject({ status: 403, body: { code: 'code-unknown' } });
});

test('neither tokens nor codes are in the database', async () => {
  const office = await newOffice(endpoint.ground);
  const code = await createCode(endpoint.ground, office, usualLifeMs);
  const { body } = await enrol(code);
  const rows = JSON.stringify([
    await endpoint.fresh.database.selectFrom('device').selectAll().execute(),
    await endpoint.fresh.database.selectFrom('enrolment_code').selectAll().execute(),
    await endpoint.fresh.database.selectFrom('audit').selectAll().execute(),
  ]);
  expect(rows).not.toContain(String(body['token']));
  expect(rows).not.toContain(code);
  expect(rows).not.toContain(code.replaceAll('-', ''));
});

test('without a token, with an unknown one and with one of a disconnected tablet nothing is told', async () => {
  const tablet = await enrolDevice(endpoint, await newOffice(endpoint.ground));
  const withoutToken = await endpoint.app.inject({ url: '/v1/changes' });
  expect([withoutToken.statusCode, withoutToken.json<{ code: string }>().code]).toEqual([401, 'token-unknown']);
  const unknown = await pullFrom(endpoint.app, { ...tablet, headers: { authorization: `Bearer ${'x'.repeat(43)}` } });
  expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([401, 'token-unknown']);
  await endpoint.fresh.database.updateTable('device').set({ revoked: new Date(now) }).where('id', '=', tablet.device).execute();
  const revoked = await pullFrom(endpoint.app, tablet);
  expect([revoked.statusCode, revoked.json<{ code: string }>().code]).toEqual([403, 'device-revoked']);
});

test('[S26] guessing codes is slowed down, with a time after which to try again', async () => {
  const strict = endpoint.beside({ requestsPerMinute: 1000 });
  const tries = [];
  for (let guess = 0; guess < 12; guess += 1) tries.push(await enrol('wrong', strict));
  expect(tries.slice(0, 10).every(({ status }) => status === 403)).toBe(true);
  expect(tries.slice(10).map(({ status, body }) => [status, body['code']])).toEqual([[429, 'too-many-requests'], [429, 'too-many-requests']]);
  const answer = await strict.inject({ method: 'POST', url: '/v1/enrol', payload: { code: 'wrong', name: 'x' } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

test('[S26] guessing from many addresses is slowed down together', async () => {
  const strict = endpoint.beside({ requestsPerMinute: 1000, trustProxy: '127.0.0.1' });
  const statuses = [];
  for (let guess = 0; guess < 70; guess += 1) {
    const headers = { 'x-forwarded-for': `203.0.113.${guess}` };
    statuses.push((await strict.inject({ method: 'POST', url: '/v1/enrol', headers, payload: { code: 'wrong', name: 'x' } })).statusCode);
  }
  expect([statuses.filter((status) => status === 403).length, statuses.filter((status) => status === 429).length]).toEqual([60, 10]);
});
