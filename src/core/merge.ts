import { valueId, type Change, type Json } from './change.ts';

/**
 * A talk is one multi-value register per field. A value stands until a change that saw it replaces it;
 * two values written without knowledge of each other both stand, and a person chooses. [P5]
 * Merging is commutative, associative and idempotent, and no clock decides anything.
 */
export type Registers = Readonly<Record<string, Register>>;

export type Register = {
  /** The values that stand, ordered by id so that equal states are equal texts. */
  readonly values: readonly Value[];
  /** Ids of values that were replaced, also of those that have not arrived yet. Ordered. */
  readonly superseded: readonly string[];
};

export type Value = {
  readonly id: string;
  readonly value: Json;
  readonly by: string;
  readonly device: string;
  /** The author's wall clock, for people to read. */
  readonly wall: string;
};

export const noRegisters: Registers = {};

const emptyRegister: Register = { values: [], superseded: [] };

/** The state of a talk after one more change; applying it again, or in another order, gives the same. [P3] */
export const applyChange = (registers: Registers, change: Change): Registers => {
  const next: Record<string, Register> = { ...registers };
  for (const edit of change.set) {
    const value: Value = {
      id: valueId(change.id, edit.field),
      value: edit.value,
      by: change.by,
      device: change.device,
      wall: change.at.wall,
    };
    next[edit.field] = joinRegisters(registerOf(next, edit.field), { values: [value], superseded: edit.base });
  }
  return next;
};

export const applyChanges = (registers: Registers, changes: readonly Change[]): Registers =>
  changes.reduce(applyChange, registers);

/** Own members only: a field may be called `constructor`. */
export const registerOf = (registers: Registers, field: string): Register =>
  (Object.hasOwn(registers, field) ? registers[field] : undefined) ?? emptyRegister;

const joinRegisters = (left: Register, right: Register): Register => {
  const superseded = new Set([...left.superseded, ...right.superseded]);
  const standing = new Map([...left.values, ...right.values].filter(({ id }) => !superseded.has(id)).map((value) => [value.id, value]));
  return { values: [...standing.values()].sort(byId), superseded: [...superseded].sort() };
};

const byId = (a: Value, b: Value): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
