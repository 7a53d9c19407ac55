/** IndexedDB without anything between: what the limits are measured with. */
export const openRaw = (name: string, make?: (database: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = make === undefined ? indexedDB.open(name) : indexedDB.open(name, 1);
    opening.onupgradeneeded = () => make?.(opening.result);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** The rows of the list of talks again, in a database without anything else. */
export const rawTalks = 'bench-raw';

export const makeRawTalks = (database: IDBDatabase): void => {
  database.createObjectStore('talks', { keyPath: 'id' }).createIndex('listed', ['group', 'when']);
};

/** Not in TypeScript's library yet: read backwards without a cursor. */
type Newest = { readonly getAll: (options: { query: IDBKeyRange; count: number; direction: 'prev' }) => IDBRequest<unknown[]> };

export const newestOf = <T>(database: IDBDatabase, group: string, count: number): Promise<T[]> => {
  const index = database.transaction('talks').objectStore('talks').index('listed') as unknown as Newest;
  return answerOf(index.getAll({ query: IDBKeyRange.bound([group, ''], [group, '\uffff']), count, direction: 'prev' })) as Promise<T[]>;
};
