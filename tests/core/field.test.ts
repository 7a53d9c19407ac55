import { describe, expect, test } from 'vitest';
import { problemsIn } from '#core/field.ts';
import { set } from '#tests/support/builders.ts';

const flawed = (field: string, value: Parameters<typeof set>[1]): boolean => problemsIn([set(field, value)]).length > 0;

describe('[S22] what a field may hold', () => {
  test.each([
    ['created', '2026-12-01T09:00:00.000Z'],
    ['appointment.at', '2026-12-01T23:59'],
    ['guest.arrived', '2028-02-29'],
    ['topic.housing.answer.heating', 'unknown'],
    ['need.F7', 'special'],
    ['minutes', null],
    ['field.of.a.newer.app', { anything: true }],
  ])('%s may be %j', (field, value) => expect(flawed(field, value)).toBe(false));

  test.each([
    ['created', '2026-13-45T99:99:99Z'],
    ['created', '2026-12-01'],
    ['appointment.at', '2026-12-01T24:00'],
    ['guest.arrived', '2026-02-30'],
    ['step.s1.by', '2026-99-99'],
    ['need.F8', 'special'],
    ['minutes', 'viele'],
    ['minutes', 1.5],
    ['guest.name', 'x'.repeat(121)],
    ['topic.housing.status', 'maybe'],
  ])('%s may not be %j', (field, value) => expect(flawed(field, value)).toBe(true));
});
