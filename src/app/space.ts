import type { StorageReport } from '#ui/shared/services.ts';

/** What lies here and whether the browser keeps it; a reader is not asked for anything. */
export const readSpace = async (): Promise<StorageReport> => {
  const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return { persisted, ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { quota }) };
};
