import type { Json } from './change.ts';
import { registerOf, type Registers, type Value } from './merge.ts';

/** A field for which more than one value stands: nobody has chosen between them yet. [P5] */
export type Conflict = { readonly field: string; readonly values: readonly Value[] };

/** Fields in which two people wrote different things without knowing of each other. Equal values are no conflict. */
export const conflictsIn = (registers: Registers): readonly Conflict[] =>
  Object.keys(registers)
    .map((field) => ({ field, values: registerOf(registers, field).values }))
    .filter(({ values }) => new Set(values.map(({ value }) => stableText(value))).size > 1);

/**
 * The one value to show where there is room for one only: that with the greatest id, so that every device
 * shows the same. It is a rule of display: the others stand until a person chooses.
 */
export const shownValue = (registers: Registers, field: string): Json | undefined =>
  registerOf(registers, field).values.at(-1)?.value;

/** Text that is equal for equal values, whatever the order of their members. */
const stableText = (value: Json): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
