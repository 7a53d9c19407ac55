import type { Wish } from './change.ts';
import { shownValue } from './conflict.ts';
import type { Registers } from './merge.ts';

/** The act that takes an act back: every field it set is given the value it showed before, or is cleared. */
export const undoOf = (wishes: readonly Wish[], before: Registers): readonly Wish[] =>
  wishes.map(({ field }) => ({ field, value: shownValue(before, field) ?? null }));
