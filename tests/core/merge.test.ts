import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueId, type Change } from '#core/change.ts';
import { conflictsIn, shownValue } from '#core/conflict.ts';
import { applyChange, applyChanges, noRegisters, registerOf } from '#core/merge.ts';
import { draft, set, uuid } from '#tests/support/builders.ts';

const runs = Number(process.env['MERGE_RUNS'] ?? 10_000);

const unhashed = (n: number, edits: Change['set'], device = uuid(3)): Change => ({ ...draft({ id: uuid(n), set: edits, device }), hash: '' });

/** Histories in which every change may have seen any earlier values of its field, as tablets that were offline have. */
const histories = fc
  .array(fc.record({ field: fc.constantFrom('state', 'minutes', 'constructor', 'topic.housing.status'), value: fc.oneof(fc.integer(), fc.string(), fc.constant(null)), saw: fc.array(fc.nat()) }), { maxLength: 12 })
  .map((acts) => {
    const changes: Change[] = [];
    for (const [index, { field, value, saw }] of acts.entries()) {
      const earlier = changes.filter((change) => change.set[0]!.field === field);
      const base = saw.filter(() => earlier.length > 0).map((n) => valueId(earlier[n % earlier.length]!.id, field));
      changes.push(unhashed(index + 10, [set(field, value, base)], uuid(100 + (index % 3))));
    }
    return changes;
  });

const shuffled = histories.chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })));

describe('merging', () => {
  test('[P3] the order of arrival makes no difference', () => {
    fc.assert(
      fc.property(shuffled, ([changes, other]) => {
        expect(applyChanges(noRegisters, other)).toEqual(applyChanges(noRegisters, changes));
      }),
      { numRuns: runs },
    );
  });

  test('[P3] a change that arrives again has no effect', () => {
    fc.assert(
      fc.property(shuffled, ([changes, again]) => {
        const once = applyChanges(noRegisters, changes);
        expect(applyChanges(once, again)).toEqual(once);
      }),
      { numRuns: runs },
    );
  });

  test('[P3] what arrives in two halves that overlap is the same as what arrives at once', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), (changes, a, b) => {
        const first = changes.filter((_, index) => (index * 7 + a) % 3 !== 0);
        const second = changes.filter((_, index) => (index * 5 + b) % 2 === 0 || (index * 7 + a) % 3 === 0);
        const whole = applyChanges(noRegisters, changes);
        expect(applyChanges(applyChanges(noRegisters, first), second)).toEqual(whole);
        expect(applyChanges(applyChanges(noRegisters, second), first)).toEqual(whole);
      }),
      { numRuns: runs },
    );
  });

  test('[P5] a value disappears only because a change that saw it replaced it', () => {
    fc.assert(
      fc.property(histories, (changes) => {
        const state = applyChanges(noRegisters, changes);
        const replaced = new Set(changes.flatMap((change) => change.set.flatMap(({ base }) => base)));
        for (const change of changes) {
          const { field } = change.set[0]!;
          const id = valueId(change.id, field);
          expect(registerOf(state, field).values.some((value) => value.id === id)).toBe(!replaced.has(id));
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('conflicts', () => {
  const first = unhashed(10, [set('minutes', 10)], uuid(100));
  const second = unhashed(11, [set('minutes', 15)], uuid(101));

  test('[P5] two values written without knowledge of each other both stand and are a conflict', () => {
    const state = applyChanges(noRegisters, [first, second]);
    expect(conflictsIn(state)).toMatchObject([{ field: 'minutes', values: [{ value: 10 }, { value: 15 }] }]);
    expect(shownValue(state, 'minutes')).toBe(15);
  });

  test('[P5] choosing replaces both', () => {
    const choice = unhashed(12, [set('minutes', 10, [valueId(first.id, 'minutes'), valueId(second.id, 'minutes')])]);
    const state = applyChange(applyChanges(noRegisters, [first, second]), choice);
    expect(conflictsIn(state)).toEqual([]);
    expect(shownValue(state, 'minutes')).toBe(10);
  });

  test('the same value written twice is no conflict', () => {
    const same = unhashed(13, [set('minutes', 10)], uuid(102));
    expect(conflictsIn(applyChanges(noRegisters, [first, same]))).toEqual([]);
  });
});
