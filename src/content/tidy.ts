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

/**
 * Makes room for a record that does not fit on the disk any more: drops every blob but those of the languages in `keep`, or of the
 * first where none of them is here. A page that is open may lose a topic it has not read yet; what somebody typed counts for more.
 */
export const makeRoom = async (keep: readonly string[], store: PackStore): Promise<void> => {
  const [list, installed] = await Promise.all([store.list(), store.installed()]);
  const wanted = installed.filter((tag) => keep.includes(tag));
  const rest = wanted.length > 0 ? wanted : installed.slice(0, 1);
  const needed = list === undefined ? new Set<string>() : await blobsOf(list, rest, store.blob);
  // First, because it needs no room itself. A list written anew does; where it does not fit, the languages are not taken for here all the same.
  await store.drop((await store.names()).filter((sha256) => !needed.has(sha256)));
  const gone = installed.filter((tag) => !rest.includes(tag));
  if (gone.length > 0) await store.remove(gone).catch(() => undefined);
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
