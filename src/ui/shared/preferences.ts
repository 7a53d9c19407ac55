import { effect, signal, type Signal } from '@preact/signals';
import { emptyList, readMyList, type MyList } from '#core/my-list.ts';

/**
 * How this device shows things. Kept in local storage, because the public part must know it before anything else is loaded;
 * there is nothing in it that says who somebody is.
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
  /** What the reader keeps for themself; it never leaves the phone. */
  readonly list: Signal<MyList>;
};

export type Together = { readonly mode: 'both' | 'source' | 'target' | 'facing'; readonly size: 'normal' | 'large' | 'largest' };

export type ReadingPace = 'slow' | 'normal';
export type Appearance = 'auto' | 'light' | 'dark' | 'contrast';
export type TextSize = 100 | 125 | 150 | 200;

export const preferencesIn = (storage: Storage): Preferences => ({
  language: kept<string | undefined>(storage, 'language', undefined),
  beside: kept<boolean>(storage, 'beside', false),
  appearance: kept<Appearance>(storage, 'appearance', 'auto'),
  textSize: kept<TextSize>(storage, 'textSize', 100),
  recent: kept<readonly string[]>(storage, 'recent', []),
  staff: kept<boolean>(storage, 'staff', false),
  together: kept<Together>(storage, 'together', { mode: 'both', size: 'normal' }),
  readingPace: kept<ReadingPace>(storage, 'readingPace', 'normal'),
  list: keptList(storage),
});

/** Another tab may add to the list too: without following it, this tab would write over what was saved there. */
const keptList = (storage: Storage): Signal<MyList> => {
  const list = kept<MyList>(storage, 'list', emptyList, readMyList);
  addEventListener('storage', ({ key, storageArea }) => {
    if (storageArea === storage && (key === 'willkomm.list' || key === null)) list.value = readMyList(read<unknown>(storage, 'willkomm.list', emptyList));
  });
  return list;
};

const kept = <T>(storage: Storage, name: string, initial: T, parse: (stored: unknown) => T = (stored) => stored as T): Signal<T> => {
  const key = `willkomm.${name}`;
  const value = signal(parse(read<unknown>(storage, key, initial)));
  effect(() => {
    const text = JSON.stringify(value.value);
    try {
      if (text === undefined) storage.removeItem(key);
      else storage.setItem(key, text);
    } catch {
      // A full or forbidden local storage only means that the choice is forgotten with the tab.
    }
  });
  return value;
};

const read = <T>(storage: Storage, key: string, initial: T): T => {
  try {
    const text = storage.getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
};
