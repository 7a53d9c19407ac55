import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recallIn } from './search-recall.ts';
import type { Variant } from './search-variants.ts';

const groups = await recallIn(join(import.meta.dirname, '../../bench/recall'));

/** Row 5c of the benchmarks: what is asked of the search in each script. */
const leastFound = (variant: string): number => (variant === 'one typo' ? 0.95 : 1);

it('is measured in twelve script groups, each with queries enough to say something', () => {
  expect(groups).toHaveLength(12);
  for (const { group, cells } of groups) {
    // Few Chinese words have three signs.
    expect([group, cells.exact.asked >= 130, cells.prefix.asked >= 70, cells['one typo'].asked >= (group.startsWith('chinese') ? 9 : 90)]).toEqual([group, true, true, true]);
  }
});

describe.each(groups)('in $group', ({ cells }) => {
  const used = (Object.keys(cells) as Variant[]).filter((variant) => cells[variant].asked > 0);

  it.each(used)('a word is found: %s', (variant) => {
    const { asked, ours, lost } = cells[variant];
    const isEnough = ours / asked >= leastFound(variant);
    expect({ isEnough, lost: isEnough ? [] : lost }).toEqual({ isEnough: true, lost: [] });
  });
});
