import { describe, expect, it } from 'vitest';
import { evaluate, parseCondition, type ConditionData } from '#core/condition.ts';

const holds = (source: string, data: ConditionData): boolean => {
  const parsed = parseCondition(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.error.message}`);
  return evaluate(parsed.value, data);
};

describe('a condition', () => {
  it.each<[string, ConditionData, boolean]>([
    ['always', {}, true],
    ['household.children.school > 0', { 'household.children.school': 2 }, true],
    ['household.children.school > 0', { 'household.children.school': 0 }, false],
    ['household.adults >= 2', { 'household.adults': 2 }, true],
    ['household.adults != 2', { 'household.adults': 2 }, false],
    ['daysSinceArrival <= 90', { daysSinceArrival: 91 }, false],
    ['daysSinceArrival < 90', { daysSinceArrival: 89 }, true],
    ['daysSinceArrival = 1', { daysSinceArrival: 1 }, true],
    ['guest.works', { 'guest.works': true }, true],
    ['guest.works', { 'guest.works': false }, false],
    ['not guest.works', { 'guest.works': false }, true],
    ['permit in [B, L]', { permit: 'L' }, true],
    ['permit in [B, L]', { permit: 'C' }, false],
    ['guest.language = de-CH', { 'guest.language': 'de-CH' }, true],
    ['guest.works and permit = B', { 'guest.works': true, permit: 'B' }, true],
    ['guest.works or permit = B', { 'guest.works': false, permit: 'B' }, true],
    ['not (guest.works or permit = B)', { 'guest.works': false, permit: 'L' }, true],
  ])('%s with %j is %s', (source, data, expected) => {
    expect(holds(source, data)).toBe(expected);
  });

  it('binds not before and, and before or', () => {
    const data = { 'guest.works': true, permit: 'C', 'household.adults': 1 };
    expect(holds('guest.works or permit = B and household.adults > 5', data)).toBe(true);
    expect(holds('(guest.works or permit = B) and household.adults > 5', data)).toBe(false);
    expect(holds('not guest.works and permit = B or household.adults = 1', data)).toBe(true);
  });

  it('does not hold, nor its opposite, where nothing is known', () => {
    expect(holds('guest.works', {})).toBe(false);
    expect(holds('not guest.works', {})).toBe(false);
    expect(holds('not permit in [B]', {})).toBe(false);
    expect(holds('household.adults != 1', {})).toBe(false);
  });

  it('is decided by what is known where that suffices', () => {
    expect(holds('guest.works or permit = B', { permit: 'B' })).toBe(true);
    expect(holds('not (guest.works and permit = B)', { permit: 'C' })).toBe(true);
    expect(holds('guest.works and permit = B', { permit: 'B' })).toBe(false);
  });
});

describe('a condition that cannot be read', () => {
  it.each<[string, number, RegExp]>([
    ['', 0, /a variable is missing/],
    ['guest.religion', 0, /not a known variable/],
    ['toString', 0, /not a known variable/],
    ['household.adults', 16, /a comparison of «household.adults» is missing/],
    ['household.adults > viele', 19, /not a number/],
    ['household.adults > 1 2', 21, /not expected/],
    ['permit > B', 7, /does not compare a text/],
    ['permit in [B, L', 15, /«\]» is missing/],
    ['permit in []', 11, /not a text/],
    ['(guest.works', 12, /«\)» is missing/],
    ['guest.works > 1', 12, /not expected/],
    ['guest.works and', 15, /a variable is missing/],
    ['alert(1)', 0, /not a known variable/],
  ])('%j says where (%i) and why', (source, at, message) => {
    const parsed = parseCondition(source);
    expect(parsed).toMatchObject({ ok: false, error: { at, message: expect.stringMatching(message) } });
  });
});
