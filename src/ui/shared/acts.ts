import { signal, type ReadonlySignal } from '@preact/signals';
import type { Change, Wish } from '#core/change.ts';
import type { Registers } from '#core/merge.ts';
import { undoOf } from '#core/undo.ts';

/** What the line «Gespeichert 14:32:10» may say. «saved» only after the commit. [S1] */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Undoable = { readonly talk: string; readonly label: string; readonly wishes: readonly Wish[] };

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

  const save = async (talk: string, wishes: readonly Wish[], seen: Registers): Promise<boolean> => {
    saveState.value = { kind: 'saving' };
    try {
      await record(talk, wishes, seen);
      saveState.value = { kind: 'saved', at: now() };
      saved();
      return true;
    } catch (error) {
      saveState.value = { kind: 'failed', error };
      return false;
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
        const done = await save(talk.id, wishes, talk.registers);
        if (done) undoable.value = label === undefined || before === undefined ? undefined : { talk: talk.id, label, wishes: undoOf(wishes, before.registers) };
        return done;
      }),
    inTurn: queue(),
    undo: async () => {
      const last = undoable.value;
      const talk = last && (await find(last.talk));
      undoable.value = undefined;
      if (last !== undefined && talk !== undefined) await save(last.talk, last.wishes, talk.registers);
    },
  };
};

/** Runs what it is given one after the other, in the order it was asked. */
const queue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run);
    last = done.catch(() => undefined);
    return done;
  };
};
