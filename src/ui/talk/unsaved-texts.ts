import { signal } from '@preact/signals';
import type { Registers } from '#core/merge.ts';
import type { Acts } from '#ui/shared/acts.ts';

/** A talk as a field showed it. */
export type SeenTalk = { readonly id: string; readonly registers: Registers };

/** What was typed and is not on the disk yet. */
export type UnsavedText = {
  readonly field: string;
  readonly text: string;
  /** The talk as the field showed it at the first letter: what came after it is not replaced. [P5] */
  readonly seen: SeenTalk;
  readonly save: (text: string, seen: SeenTalk) => Promise<boolean>;
  /** It was tried and could not be saved. */
  readonly failed: boolean;
};

/** Outlives the fields: who leaves a page with a text that could not be saved finds it there again. [S11] */
export type UnsavedTexts = {
  readonly find: (talk: string, field: string) => UnsavedText | undefined;
  readonly fields: (talk: string) => readonly string[];
  /** Saves it when the typing pauses. */
  readonly keep: (text: Omit<UnsavedText, 'failed'>) => void;
  /** Saves it now, if there is something to save. */
  readonly flush: (talk: string, field: string) => void;
};

/** Long enough not to make an entry of every letter, short enough that «Gespeichert» is hardly ever behind what is typed. [S1] */
const pause = 400;

const known = new WeakMap<Acts, UnsavedTexts>();

/** The unsaved texts of a tab: one set for each way to save. */
export const unsavedTextsOf = (acts: Acts): UnsavedTexts => {
  const texts = known.get(acts) ?? unsavedTextsWith(acts);
  known.set(acts, texts);
  return texts;
};

const unsavedTextsWith = ({ saveState }: Acts): UnsavedTexts => {
  const texts = signal<ReadonlyMap<string, UnsavedText>>(new Map());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const onTheWay = new WeakSet<UnsavedText>();

  const flush = (key: string) => {
    clearTimeout(timers.get(key));
    const text = texts.peek().get(key);
    if (text !== undefined && !onTheWay.has(text)) void save(key, text);
  };

  const save = async (key: string, text: UnsavedText) => {
    onTheWay.add(text);
    let saved = false;
    try {
      saved = await text.save(text.text, text.seen);
    } finally {
      // Whoever typed on meanwhile has a newer text here, which goes its own way.
      if (texts.peek().get(key) === text) texts.value = saved ? without(texts.peek(), key) : new Map(texts.peek()).set(key, { ...text, failed: true });
    }
  };

  // Where one act could be saved again, the texts that could not are tried again too.
  saveState.subscribe(({ kind }) => {
    if (kind !== 'saved') return;
    for (const [key, { failed }] of texts.peek()) if (failed) flush(key);
  });

  return {
    find: (talk, field) => texts.value.get(keyOf(talk, field)),
    fields: (talk) => [...texts.value.values()].filter(({ seen }) => seen.id === talk).map(({ field }) => field),
    keep: (text) => {
      const key = keyOf(text.seen.id, text.field);
      texts.value = new Map(texts.peek()).set(key, { ...text, failed: texts.peek().get(key)?.failed ?? false });
      clearTimeout(timers.get(key));
      timers.set(key, setTimeout(() => flush(key), pause));
    },
    flush: (talk, field) => flush(keyOf(talk, field)),
  };
};

const keyOf = (talk: string, field: string): string => `${talk} ${field}`;

const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> => new Map([...map].filter(([other]) => other !== key));
