/**
 * A tablet's disk: fake-indexeddb, which outlives the tabs that use it, with a hand on its power switch. A kill aborts what is
 * being written at a chosen write and refuses everything after it, as the death of a tab does.
 */
export type TabDisk = {
  /** For the tab to open its database on. */
  readonly indexedDB: IDBFactory;
  /** The power goes at the write with this number from now; 0 is the next one. */
  readonly killAtWrite: (writes: number) => void;
  readonly kill: () => void;
  readonly isDead: () => boolean;
};

/** What dies with a tab: its handle on the disk, not the disk. */
export const plug = (disk: IDBFactory): TabDisk => {
  let dead = false;
  let writesLeft = Infinity;
  const open = new Set<IDBTransaction>();

  const kill = (): void => {
    dead = true;
    for (const transaction of open) abort(transaction);
    open.clear();
  };

  const wrapTransaction = (transaction: IDBTransaction): IDBTransaction => {
    if (transaction.mode === 'readonly') return transaction;
    open.add(transaction);
    const forget = (): void => void open.delete(transaction);
    transaction.addEventListener('complete', forget);
    transaction.addEventListener('abort', forget);
    const objectStore = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => countWrites(objectStore(name), () => {
      writesLeft -= 1;
      if (writesLeft < 0) kill();
    });
    return transaction;
  };

  const wrapDatabase = (database: IDBDatabase): IDBDatabase => {
    const transaction = database.transaction.bind(database);
    database.transaction = ((...given: Parameters<IDBDatabase['transaction']>) => {
      if (dead) throw new DOMException('The tab is gone.', 'InvalidStateError');
      return wrapTransaction(transaction(...given));
    }) as IDBDatabase['transaction'];
    return database;
  };

  const indexedDB = new Proxy(disk, {
    get: (target, name) => {
      if (name !== 'open') return bound(target, name);
      return (...given: Parameters<IDBFactory['open']>) => {
        const request = target.open(...given);
        request.addEventListener('success', () => wrapDatabase(request.result as unknown as IDBDatabase));
        return request;
      };
    },
  });
  return { indexedDB, kill, isDead: () => dead, killAtWrite: (writes) => (writesLeft = writes) };
};

const abort = (transaction: IDBTransaction): void => {
  try {
    transaction.abort();
  } catch {
    // It has just committed: then what it wrote is on the disk, as on a real one.
  }
};

const countWrites = (store: IDBObjectStore, count: () => void): IDBObjectStore => {
  for (const name of ['add', 'put', 'delete'] as const) {
    const write = store[name].bind(store) as (...given: unknown[]) => IDBRequest;
    store[name] = ((...given: unknown[]) => {
      const request = write(...given);
      count();
      return request;
    }) as never;
  }
  return store;
};

const bound = (target: object, name: string | symbol): unknown => {
  const member = Reflect.get(target, name) as unknown;
  return typeof member === 'function' ? member.bind(target) : member;
};
