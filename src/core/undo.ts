import type { Wish } from './change.ts';
import { conflictsIn, shownValue } from './conflict.ts';
import type { Registers } from './merge.ts';

/**
 * The act that takes an act back: every field it set is given the value it showed before, or is cleared.
 * @returns nothing where a choice between several values would be undone: one change cannot bring back two values, and
 *   bringing back one of them would be a choice that nobody made [P5]
 */
export const undoOf = (wishes: readonly Wish[], before: Registers): readonly Wish[] | undefined => {
  const contested = new Set(conflictsIn(before).map(({ field }) => field));
  if (wishes.some(({ field }) => contested.has(field))) return undefined;
  return wishes.map(({ field }) => ({ field, value: shownValue(before, field) ?? null }));
};
