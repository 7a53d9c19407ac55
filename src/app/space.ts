import { effect, type ReadonlySignal } from '@preact/signals';
import { emptyList, isSameList, type MyList } from '#core/my-list.ts';
import type { StorageReport } from '#ui/shared/services.ts';

/** What lies here and whether the browser keeps it; a reader is not asked for anything. */
export const readSpace = async (): Promise<StorageReport> => {
  const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return { persisted, ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { quota }) };
};

/**
 * From the first thing somebody keeps on their list on, the browser is asked not to clear this device's storage when it needs room.
 * Not before: some browsers ask the person, who then knows what for.
 */
export const keepStorageOf = (list: ReadonlySignal<MyList>): void => {
  let asked = false;
  const before = list.peek();
  effect(() => {
    if (asked || list.value === before || isSameList(list.value, emptyList)) return;
    asked = true;
    void navigator.storage?.persist?.().catch(() => undefined);
  });
};
