import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#core/change.ts';
import { applyChanges, noRegisters } from '#core/merge.ts';
import { talkFrom, type Talk } from '#core/talk.ts';
import { systemClock } from '#server/clock.ts';
import { sampleOffice, seedSample } from '#server/sample.ts';
import { newOffice, openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => void (endpoint = await openEndpoint({ clock: { ...systemClock, now: () => new Date('2026-12-01T08:00:00Z') } })));
afterEach(() => endpoint.close());

const talks = async (): Promise<readonly Talk[]> => {
  const rows = await endpoint.fresh.database.selectFrom('change').select(['talk', 'body']).where('office', '=', sampleOffice).orderBy('seq').execute();
  const ids = [...new Set(rows.map(({ talk }) => talk))];
  return ids.map((id) => talkFrom(id, applyChanges(noRegisters, rows.filter(({ talk }) => talk === id).map(({ body }) => JSON.parse(body) as Change))));
};

test('an empty database gets an office with talks in every state, told as changes', async () => {
  expect(await seedSample(endpoint.ground)).toMatch(/^[0-9A-Z-]{30}/);
  const sample = await talks();
  expect(sample.map(({ state }) => state)).toEqual(['planned', 'planned', 'running', 'closed', 'closed', 'noShow']);
  expect(sample.map(({ guest }) => guest.language)).toEqual(['ti', 'uk', 'ar', 'fr', 'ti', 'ar']);
  expect(sample.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  expect(sample.slice(0, 2).map(({ appointment }) => appointment.at)).toEqual(['2026-12-01T10:30', '2026-12-02T09:30']);
  expect(sample[3]).toMatchObject({ minutes: 15, understanding: 'good', referrals: [{ place: 'musterwil-course', kind: 'recommended', consent: true }], steps: [{ phrase: 'register-course', who: 'guest' }] });
  const held = await endpoint.fresh.database.selectFrom('quarantine').selectAll().execute();
  expect(held).toEqual([]);
});

test('a second start adds nothing but a fresh code', async () => {
  const first = await seedSample(endpoint.ground);
  const before = await talks();
  expect(await seedSample(endpoint.ground)).not.toBe(first);
  expect(await talks()).toEqual(before);
  const codes = await endpoint.fresh.database.selectFrom('enrolment_code').select('code_hash').execute();
  expect(codes).toHaveLength(1);
});

test('where offices of people live, no sample comes in', async () => {
  await newOffice(endpoint.ground, 'Echtwil');
  expect(await seedSample(endpoint.ground)).toBeUndefined();
  expect(await talks()).toEqual([]);
});
