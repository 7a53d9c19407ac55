import type { Sealed } from './database.ts';

/**
 * The one place through which every private row passes on its way to the disk and back. Today it keeps bodies as they are;
 * the vault will encrypt here. Both directions are asynchronous and are never awaited inside an IndexedDB transaction:
 * seal before it, open after it.
 */
export type Rows = {
  readonly seal: <T>(body: T) => Promise<Sealed<T>>;
  readonly open: <T>(sealed: Sealed<T>) => Promise<T>;
};

export const plainRows: Rows = {
  seal: async (body) => ({ plain: body }),
  open: async (sealed) => sealed.plain,
};

export const openAll = <T>(rows: Rows, sealed: readonly Sealed<T>[]): Promise<T[]> => Promise.all(sealed.map((body) => rows.open(body)));
