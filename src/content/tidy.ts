import { failed, ok, type Result } from '#core/result.ts';
import type { PackStore } from '#storage/packs.ts';
import { blobsOf } from './references.ts';

/**
 * Removes the blobs that neither the list in use nor an unfinished installation needs. Only for a moment when nobody reads an
 * older list: a page that is open keeps the list it began with, and a talk may be running on it.
 * @returns how many were removed
 */
export const sweepBlobs = async (store: PackStore): Promise<number> => {
  const [list, installed, pending] = await Promise.all([store.list(), store.installed(), store.pending()]);
  const inUse = list === undefined ? [] : [...(await blobsOf(list, installed, store.blob))];
  const arriving = pending === undefined ? [] : [...(await blobsOf(pending.list, pending.languages, store.blob))];
  const needed = new Set([...inUse, ...arriving]);
  const rest = (await store.names()).filter((sha256) => !needed.has(sha256));
  await store.drop(rest);
  return rest.length;
};

/** Takes languages off the device and frees their space at once. The last one stays. */
export const removeLanguages = async (tags: readonly string[], store: PackStore): Promise<Result<readonly string[], 'last-language'>> => {
  const [list, installed] = await Promise.all([store.list(), store.installed()]);
  const rest = installed.filter((tag) => !tags.includes(tag));
  if (list === undefined || rest.length === installed.length) return ok(installed);
  const [gone, needed] = await Promise.all([blobsOf(list, tags, store.blob), blobsOf(list, rest, store.blob)]);
  if (!(await store.remove(tags))) return failed('last-language');
  await store.drop([...gone].filter((sha256) => !needed.has(sha256)));
  return ok(rest);
};
