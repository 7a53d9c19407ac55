import type { Page } from '@playwright/test';

/** A change as it lies on the device, and where. */
export type DeviceChange = { readonly id: string; readonly hash: string; readonly store: 'outbox' | 'acknowledged' | 'held' };

/** What the device keeps of a talk that the endpoint has not confirmed, read from IndexedDB itself. */
export const changesOnDevice = (page: Page, talk: string): Promise<readonly DeviceChange[]> =>
  page.evaluate(async (wanted) => {
    type Row = { readonly id: string; readonly talk: string; readonly body: { readonly plain: { readonly hash: string } } };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('willkomm');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores = ['outbox', 'acknowledged', 'held'] as const;
    const transaction = database.transaction(stores, 'readonly');
    const perStore = await Promise.all(
      stores.map(
        (store) =>
          new Promise<readonly DeviceChange[]>((resolve, reject) => {
            const asking = transaction.objectStore(store).getAll() as IDBRequest<Row[]>;
            asking.onsuccess = () => resolve(asking.result.filter((row) => row.talk === wanted).map(({ id, body }) => ({ id, hash: body.plain.hash, store })));
            asking.onerror = () => reject(asking.error);
          }),
      ),
    );
    database.close();
    return perStore.flat();
  }, talk);

/** Waits until the service worker serves this page: from then on a start needs no network. */
export const waitForServiceWorker = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise<void>((resolve) => navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }));
  });
