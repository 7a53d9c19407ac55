import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '#core/calendar.ts';
import { addMonths, dueOf, nextYearly, spanAfter, type DeadlineOf } from '#core/deadline.ts';
import type { Fact } from '#core/fact.ts';

const fact = (unit: Fact['unit'], values: Fact['values'], status: Fact['status'] = 'confirmed'): Fact => ({ unit, values, source: 'a source', checkedOn: '2026-11-22', status });

describe('a span of days', () => {
  test.each([
    ['2026-11-22', 14, 'days', '2026-12-06'],
    ['2026-12-25', 14, 'days', '2027-01-08'],
    // The clocks change on 29 March 2026 and 25 October 2026: a day stays a day.
    ['2026-03-20', 14, 'days', '2026-04-03'],
    ['2026-10-20', 14, 'days', '2026-11-03'],
    ['2028-02-20', 14, 'days', '2028-03-05'],
    ['2026-11-22', 3, 'months', '2027-02-22'],
    ['2026-11-30', 3, 'months', '2027-02-28'],
    ['2027-11-30', 3, 'months', '2028-02-29'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-03-31', 1, 'months', '2026-04-30'],
    ['2026-11-22', 12, 'months', '2027-11-22'],
    ['2028-02-29', 12, 'months', '2029-02-28'],
    ['2028-02-29', 4, 'years', '2032-02-29'],
    ['2026-11-22', 5, 'years', '2031-11-22'],
  ] as const)('%s and %i %s ends on %s', (from, value, unit, end) => {
    expect(spanAfter(from, value, unit)).toBe(end);
  });

  test('that is none has no end', () => {
    expect([spanAfter('2026-02-30', 1, 'days'), spanAfter('2026-02-01', 1.5, 'days'), spanAfter('2026-02-01', 8, 'hours')]).toEqual([undefined, undefined, undefined]);
  });

  test('never ends in another month than it should', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const [year = 0, month = 0] = day.split('-').map(Number);
        const [endYear = 0, endMonth = 0] = addMonths(day, months).split('-').map(Number);
        expect(endYear * 12 + endMonth).toBe(year * 12 + month + months);
      }),
    );
  });
});

describe('a day of every year', () => {
  test.each([
    ['03-31', '2026-11-22', '2027-03-31'],
    ['11-22', '2026-11-22', '2026-11-22'],
    ['12-31', '2026-11-22', '2026-12-31'],
    ['02-29', '2026-11-22', '2027-02-28'],
    ['02-29', '2027-03-01', '2028-02-29'],
    ['2025-03-31', '2026-11-22', '2027-03-31'],
  ])('%s comes after %s on %s', (monthDay, today, next) => {
    expect(nextYearly(monthDay, today)).toBe(next);
  });

  test('that does not exist comes never', () => {
    expect([nextYearly('02-30', '2026-11-22'), nextYearly('bald', '2026-11-22')]).toEqual([undefined, undefined]);
  });
});

test('days are counted by the calendar, also over the change of the clocks', () => {
  expect([daysBetween('2026-11-22', '2026-12-06'), daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-11-22', '2026-11-19')]).toEqual([14, 2, -3]);
});

describe('what is due', () => {
  const deadlines: readonly DeadlineOf[] = [
    { topic: 'taxes', deadline: { id: 'return', fact: 'taxes.return', every: 'year' } },
    { topic: 'family', deadline: { id: 'birth', fact: 'family.birth', after: 'birth' } },
    { topic: 'health', deadline: { id: 'insure', fact: 'health.insure', after: 'arrival' } },
    { topic: 'registration', deadline: { id: 'register', fact: 'registration.register', after: 'arrival' } },
    { topic: 'registration', pack: 'musterwil', deadline: { id: 'local-key', fact: 'abolished', after: 'arrival' } },
  ];
  const facts = {
    'taxes.return': fact('date', [{ value: '03-31' }]),
    'family.birth': fact('days', [{ value: 3 }], 'unconfirmed'),
    'health.insure': fact('months', [{ value: 3 }]),
    'registration.register': fact('days', [{ value: 8, to: '2025-12-31' }, { value: 14, from: '2026-01-01' }]),
    abolished: fact('days', [{ value: 5, to: '2025-12-31' }]),
  };

  test('is sorted by day; what has no value today and births that were none are left out', () => {
    const due = dueOf(deadlines, facts, { today: '2026-11-22', arrival: '2026-11-20' });
    expect(due.map(({ key, on }) => [key, on])).toEqual([
      ['registration.register', '2026-12-04'],
      ['health.insure', '2027-02-20'],
      ['taxes.return@2027-03-31', '2027-03-31'],
    ]);
  });

  test('is there without a day as long as nobody said when they arrived', () => {
    const due = dueOf(deadlines, facts, { today: '2026-11-22' });
    expect(due.map(({ key, on }) => [key, on])).toEqual([
      ['health.insure', undefined],
      ['registration.register', undefined],
      ['taxes.return@2027-03-31', '2027-03-31'],
    ]);
  });

  test('counts from a birth where somebody gave it, and says what nobody confirmed', () => {
    const due = dueOf(deadlines, facts, { today: '2026-11-22', birth: '2026-11-21' });
    expect(due.find(({ key }) => key === 'family.birth')).toMatchObject({ on: '2026-11-24', isConfirmed: false });
  });

  test('is another thing next year, so that what is done does not stay done', () => {
    const keyOn = (today: string) => dueOf(deadlines.slice(0, 1), facts, { today })[0]?.key;
    expect([keyOn('2027-03-31'), keyOn('2027-04-01')]).toEqual(['taxes.return@2027-03-31', 'taxes.return@2028-03-31']);
  });
});
