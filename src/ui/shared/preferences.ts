import { effect, signal, type Signal } from '@preact/signals';
import { emptyList, readMyList, type MyList } from '#core/my-list.ts';

/**
 * How this device shows things, and what its reader keeps for themself. Kept in local storage, because the public part must know it
 * before anything else is loaded. All but the list says nothing about a person. The list does: days of arrival and birth, sheets of
 * talks. It is kept on a device of one's own only; on one of the office it lives in memory, until the next person comes.
 */
export type Preferences = {
  /** Language the public part was last read in. */
  readonly language: Signal<string | undefined>;
  /** Show the German beside it. */
  readonly beside: Signal<boolean>;
  readonly appearance: Signal<Appearance>;
  /** Percent. */
  readonly textSize: Signal<TextSize>;
  /** Languages used on this device, the last first. */
  readonly recent: Signal<readonly string[]>;
  /** This device was used by staff: the app opens in their part. */
  readonly staff: Signal<boolean>;
  /** How a topic is looked at together: the tablet stays as it lies on the table from topic to topic. */
  readonly together: Signal<Together>;
  /** How fast a text is read aloud. */
  readonly readingPace: Signal<ReadingPace>;
  /** What the reader keeps for themself; it never leaves the device, and does not stay on one of the office. */
  readonly list: Signal<MyList>;
  /** The last change of the list could not be kept, and was taken back: nothing may look as if it were kept. */
  readonly listLost: Signal<boolean>;
};

export type Together = { readonly mode: 'both' | 'source' | 'target' | 'facing'; readonly size: 'normal' | 'large' | 'largest' };

export type ReadingPace = 'slow' | 'normal';
export type Appearance = 'auto' | 'light' | 'dark' | 'contrast';
export type TextSize = 100 | 125 | 150 | 200;

export const preferencesIn = (storage: Storage): Preferences => {
  const staff = kept<boolean>(storage, 'staff', false);
  whenStored(storage, 'willkomm.staff', () => (staff.value = read<boolean>(storage, 'willkomm.staff', false)));
  return { ...display(storage), staff, ...keptList(storage, staff) };
};

const display = (storage: Storage): Omit<Preferences, 'staff' | 'list' | 'listLost'> => ({
  language: kept<string | undefined>(storage, 'language', undefined),
  beside: kept<boolean>(storage, 'beside', false),
  appearance: kept<Appearance>(storage, 'appearance', 'auto'),
  textSize: kept<TextSize>(storage, 'textSize', 100),
  recent: kept<readonly string[]>(storage, 'recent', []),
  together: kept<Together>(storage, 'together', { mode: 'both', size: 'normal' }),
  readingPace: kept<ReadingPace>(storage, 'readingPace', 'normal'),
});

/** Language the public part was last read in, for those who do not show anything. */
export const languageIn = (storage: Storage): string | undefined => read<string | undefined>(storage, 'willkomm.language', undefined);

/** What belongs to one person and not to a device that passes from hand to hand; the address is read in `own-address.ts`. */
const ofOnePerson = ['willkomm.list', 'willkomm.ownAddress'] as const;

const keptList = (storage: Storage, staff: Signal<boolean>): Pick<Preferences, 'list' | 'listLost'> => {
  const stored = () => readMyList(read<unknown>(storage, 'willkomm.list', emptyList));
  let safe = staff.peek() ? emptyList : stored();
  const [list, listLost] = [signal(safe), signal(false)];
  effect(() => {
    if (!staff.value) return;
    for (const key of ofOnePerson) storage.removeItem(key);
    list.value = { ...emptyList };
  });
  effect(() => {
    const next = list.value;
    if (staff.value || next === safe) return;
    const isKept = store(storage, 'willkomm.list', next);
    if (isKept) safe = next;
    else list.value = safe;
    listLost.value = !isKept;
  });
  // Another tab may add to the list too: without following it, this tab would write over what was saved there.
  whenStored(storage, 'willkomm.list', () => {
    if (!staff.peek()) list.value = safe = stored();
  });
  return { list, listLost };
};

const whenStored = (storage: Storage, name: string, follow: () => void): void =>
  addEventListener('storage', ({ key, storageArea }) => {
    if (storageArea === storage && (key === name || key === null)) follow();
  });

const kept = <T>(storage: Storage, name: string, initial: T): Signal<T> => {
  const key = `willkomm.${name}`;
  const value = signal(read<T>(storage, key, initial));
  // A full or forbidden local storage only means that the choice is forgotten with the tab.
  effect(() => void store(storage, key, value.value));
  return value;
};

/** @returns whether it is kept */
const store = (storage: Storage, key: string, value: unknown): boolean => {
  const text = JSON.stringify(value);
  try {
    if (text === undefined) storage.removeItem(key);
    else storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

const read = <T>(storage: Storage, key: string, initial: T): T => {
  try {
    const text = storage.getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
};
