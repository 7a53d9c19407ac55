import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { set } from '#tests/support/builders.ts';
import { createCode, usualLifeMs } from '#server/enrolment-code.ts';
import { changeBy, enrolDevice, newOffice, openEndpoint, pullFrom, pushTo, type TestEndpoint } from '#tests/support/endpoint.ts';

const lines: string[] = [];
let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint({}, { logLevel: 'debug', logSink: { write: (line) => lines.push(line) } })));
afterAll(() => endpoint.close());

test('nothing that people typed, no token, no code and no query gets into the log', async () => {
  const canary = 'Kanarienvogel';
  const office = await newOffice(endpoint.ground, canary);
  const tablet = await enrolDevice(endpoint, office, canary);
  const code = await createCode(endpoint.ground, office, usualLifeMs);
  const sound = await changeBy(tablet, { by: canary, set: [set('guest.name', canary), set('note.1.text', canary)] });
  const flawed = await changeBy(tablet, { set: [set('guest.arrived', canary)] });
  await pushTo(endpoint.app, tablet, [sound, flawed, { ...sound, by: 'x' }, { id: canary }, canary]);
  await pullFrom(endpoint.app, tablet, `?since=0&name=${canary}`);
  await pullFrom(endpoint.app, tablet, `?since=${canary}`);
  await endpoint.app.inject({ url: `/v1/${canary}?x=${canary}` });
  await endpoint.app.inject({ url: `/v1/talks/${canary}`, headers: tablet.headers });
  await endpoint.app.inject({ url: `/v1/talks/${sound.talk}`, headers: tablet.headers });
  await endpoint.app.inject({ method: 'POST', url: '/v1/enrol', payload: { code: canary, name: canary } });
  await endpoint.app.inject({ method: 'POST', url: '/v1/changes', headers: { ...tablet.headers, 'content-type': 'application/json' }, payload: `{"${canary}` });
  // A failure inside: databases quote the row they stumbled over.
  await sql`ALTER TABLE change ADD CONSTRAINT never CHECK (body = '') NOT VALID`.execute(endpoint.fresh.database);
  const failed = await pushTo(endpoint.app, tablet, [await changeBy(tablet, { set: [set('guest.name', canary)] })]);
  expect([failed.statusCode, failed.json<{ code: string }>().code]).toEqual([500, 'internal']);
  const log = lines.join('');
  expect(log).toContain('"route":"/v1/changes"');
  expect(log).toContain('"counts":{"stored":1,"quarantined":1,"rejected":3}');
  expect(log).toContain('"code":"23514"');
  for (const secret of [canary, tablet.token, code, code.replaceAll('-', ''), 'since=']) expect(log).not.toContain(secret);
});
