import { signal, type ReadonlySignal } from '@preact/signals';

/** Where somebody lives, as they read it out on the telephone. `floor` may be empty. */
export type OwnAddress = { readonly street: string; readonly postcode: string; readonly town: string; readonly floor: string };

export type OwnAddressStore = {
  readonly value: ReadonlySignal<OwnAddress | undefined>;
  /** @returns whether the browser keeps it */
  readonly save: (address: OwnAddress) => boolean;
  readonly remove: () => void;
};

const key = 'willkomm.ownAddress';

/** Kept on this device alone, beside the preferences and not among them: nothing that is sent or handed over reads it. */
export const ownAddressIn = (storage: Storage): OwnAddressStore => {
  const value = signal(read(storage));
  return {
    value,
    save: (address) => {
      try {
        storage.setItem(key, JSON.stringify(address));
      } catch {
        return false;
      }
      value.value = address;
      return true;
    },
    remove: () => {
      storage.removeItem(key);
      value.value = undefined;
    },
  };
};

const read = (storage: Storage): OwnAddress | undefined => {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Record<keyof OwnAddress, unknown>> | null;
    if (kept === null || typeof kept !== 'object') return undefined;
    const { street, postcode, town, floor } = kept;
    if (typeof street !== 'string' || typeof postcode !== 'string' || typeof town !== 'string' || typeof floor !== 'string') return undefined;
    return { street, postcode, town, floor };
  } catch {
    return undefined;
  }
};
