import { signal, type ReadonlySignal } from '@preact/signals';
import type { Change, Wish } from '#core/change.ts';
import { applyChange, noRegisters, type Registers } from '#core/merge.ts';
import { queue } from '#core/queue.ts';
import { undoOf } from '#core/undo.ts';

/** What the line «Gespeichert 14:32:10» may say. «saved» only after the commit. [S1] */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Undoable = {
  readonly talk: string;
  readonly label: string;
  readonly wishes: readonly Wish[];
  /** The values of the act itself. */
  readonly replaces: Registers;
};

/** The acts of a person on a talk: each is saved at once and can be taken back. */
export type Acts = {
  /**
   * @param label what the undo bar calls it, «Punkt abgehakt»
   * @returns whether it was saved; if not, the screen keeps what was typed
   */
  readonly act: (talk: { readonly id: string; readonly registers: Registers }, wishes: readonly Wish[], label?: string) => Promise<boolean>;
  /** For acts that count on from the value before: each begins when the one before is stored, so that quick taps add up. */
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>;
  /** Takes the last act back. */
  readonly undo: () => Promise<void>;
  readonly undoable: ReadonlySignal<Undoable | undefined>;
  readonly forgetUndo: () => void;
  readonly saveState: ReadonlySignal<SaveState>;
};

export type ActsParts = {
  readonly record: (talk: string, wishes: readonly Wish[], seen: Registers) => Promise<Change>;
  readonly find: (talk: string) => Promise<{ readonly id: string; readonly registers: Registers } | undefined>;
  readonly saved: () => void;
  readonly now: () => number;
};

export const actsWith = ({ record, find, saved, now }: ActsParts): Acts => {
  const saveState = signal<SaveState>({ kind: 'untouched' });
  const undoable = signal<Undoable | undefined>(undefined);

  const oneByOne = queue();

  const save = async (talk: string, wishes: readonly Wish[], seen: Registers): Promise<Change | undefined> => {
    saveState.value = { kind: 'saving' };
    try {
      const change = await record(talk, wishes, seen);
      saveState.value = { kind: 'saved', at: now() };
      saved();
      return change;
    } catch (error) {
      saveState.value = { kind: 'failed', error };
      return undefined;
    }
  };

  return {
    saveState,
    undoable,
    forgetUndo: () => {
      undoable.value = undefined;
    },
    act: (talk, wishes, label) =>
      oneByOne(async () => {
        // What is brought back is what stood on the disk: the screen may not have shown the act before this one yet.
        const before = label === undefined ? undefined : ((await find(talk.id).catch(() => undefined)) ?? talk);
        const change = await save(talk.id, wishes, talk.registers);
        if (change !== undefined) undoable.value = offerOf(change, wishes, label, before?.registers);
        return change !== undefined;
      }),
    inTurn: queue(),
    undo: () => {
      // Taken at once, so that a second tap finds nothing; put back if it could not be saved.
      const offer = undoable.value;
      undoable.value = undefined;
      return oneByOne(async () => {
        if (offer === undefined) return;
        const done = await save(offer.talk, offer.wishes, offer.replaces);
        if (done === undefined) undoable.value = offer;
      });
    },
  };
};

const offerOf = (change: Change, wishes: readonly Wish[], label: string | undefined, before: Registers | undefined): Undoable | undefined => {
  const back = label === undefined || before === undefined ? undefined : undoOf(wishes, before);
  if (label === undefined || back === undefined) return undefined;
  // Only what this act wrote is replaced: a value that has come in since from another tablet stands beside it. [P5]
  return { talk: change.talk, label, wishes: back, replaces: applyChange(noRegisters, change) };
};
