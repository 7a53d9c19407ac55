import { signal } from '@preact/signals';
import type { PackList } from '#core/pack.ts';
import { parsePackList } from '#core/pack-list.ts';
import { failed } from '#core/result.ts';
import { sha256 } from '#protocol/sha256.ts';
import { mostBytes } from '#content/blob-shape.ts';
import { checked } from '#content/checked.ts';
import type { InstallProgress } from '#content/install.ts';
import { libraryOf, type Library } from '#content/library.ts';
import { readUpTo } from '#content/read-up-to.ts';
import type { Shelf } from '#content/shelf.ts';
import { firstOf, fromDisk, fromNetwork, type ContentSource, type Way } from '#content/source.ts';
import { hasFonts, keepFonts } from './fonts.ts';

/**
 * Where the public part reads from. The first visit must not wait for a database, so it reads from the network and what it
 * read is installed behind it; every later visit reads from the device and needs no network.
 */
const hint = 'willkomm.installed';

const deviceStorage = () => import('./device-storage.ts');

const disk: ContentSource = {
  list: async () => (await deviceStorage()).packs.list(),
  blob: async (sha) => (await deviceStorage()).packs.blob(sha),
};

const readText = async (path: string, way?: Way): Promise<string | undefined> => {
  try {
    const response = await fetch(path, { cache: way === 'fresh' ? 'reload' : 'default' });
    return response.ok && response.body !== null ? await readUpTo(response.body, mostBytes) : undefined;
  } catch {
    return undefined;
  }
};

const network = fromNetwork(readText);

/** For pages, which show what they read at once. To hash a first list takes a slow phone one to five milliseconds: nobody sees that. */
const shown = checked(network, globalThis.crypto?.subtle === undefined ? undefined : sha256);

/** The list this build was made with lies in the page itself: the first list of topics waits for one answer less. */
const page: ContentSource = {
  list: async () => parsePackList(document.getElementById('packs')?.textContent || undefined),
  blob: async () => undefined,
};

/** Content of an earlier visit lies on this device. */
export const hasInstalled = (): boolean => localStorage.getItem(hint) !== null;

export const languagesHere = signal<readonly string[] | undefined>(undefined);

export const createLibrary = (): Library => {
  const device = fromDisk(disk);
  const source = hasInstalled() ? firstOf(device, shown, page) : pageIsKept() ? firstOf(shown, device, page) : firstOf(page, shown, device);
  return libraryOf(source, network.list);
};

/** A page out of the service worker may be older than what is on offer by now: its list counts only where there is no other. */
const pageIsKept = (): boolean => Boolean(navigator.serviceWorker?.controller);

export const install = async (languages: readonly string[], progress?: (progress: InstallProgress) => void, stop?: AbortSignal) => {
  const [{ packs }, { installLanguages }] = await Promise.all([deviceStorage(), import('#content/install.ts')]);
  await tidyContent();
  const reading = document.documentElement.lang;
  const result = await installLanguages(languages, { source: stoppable(network, stop), store: packs, sha256, reading, ...(progress === undefined ? {} : { progress }) });
  if (!result.ok) return result;
  const whole = await wholeLanguages(result.value.list, result.value.languages, keepFonts);
  localStorage.setItem(hint, '1');
  // Not before: whoever reads «auch ohne Internet verfügbar» may switch the network off in that moment.
  if (!(await appIsHere())) return failed({ kind: 'offline' as const });
  languagesHere.value = whole;
  // Without its letters a language is not here. The texts stay, so that the next time only the letters are fetched.
  return languages.every((tag) => whole.includes(tag)) ? result : failed({ kind: 'offline' as const });
};

/** The languages whose letters are here too. */
const wholeLanguages = async ({ languages }: PackList, tags: readonly string[], fontsOf: (group: string) => Promise<boolean>): Promise<readonly string[]> => {
  const wanted = languages.filter(({ tag }) => tags.includes(tag));
  const here = new Map(await Promise.all([...new Set(wanted.map(({ font }) => font))].map(async (group) => [group, await fontsOf(group)] as const)));
  return tags.filter((tag) => wanted.some((language) => language.tag === tag && here.get(language.font)));
};

/** After the stop nothing more comes; what came lies on the disk already. */
const stoppable = (source: ContentSource, stop: AbortSignal | undefined): ContentSource =>
  stop === undefined ? source : { ...source, blob: async (name, way) => (stop.aborted ? undefined : source.blob(name, way)) };

export const readShelf = async (): Promise<Shelf> => {
  const [{ packs }, { shelfOf }] = await Promise.all([deviceStorage(), import('#content/shelf.ts')]);
  return shelfOf(packs, network);
};

/** Takes languages off this device. @returns false where none would be left */
export const removeLanguages = async (tags: readonly string[]): Promise<boolean> => {
  const [{ packs }, tidy] = await Promise.all([deviceStorage(), import('#content/tidy.ts')]);
  const result = await tidy.removeLanguages(tags, packs);
  if (result.ok) await readLanguagesHere();
  return result.ok;
};

/** Every open page holds it from its start on, so that the one that wants to tidy up knows whether it is alone. */
const readers = 'willkomm.readers';

const canLock = Boolean(navigator.locks);

const isHeld = new Promise<void>((resolve) => {
  const held = () => {
    resolve();
    return new Promise<never>(() => {});
  };
  if (canLock) void navigator.locks.request(readers, { mode: 'shared' }, held).catch(() => resolve());
  else resolve();
});

let tidied: Promise<void> | undefined;

/**
 * Removes what an earlier edition left behind: once per start, before anything new is installed, and only where no other page
 * is open that may still read it. A browser without locks cannot tell and keeps everything.
 */
export const tidyContent = (): Promise<void> =>
  (tidied ??= (async () => {
    if (!hasInstalled() || !canLock) return;
    await isHeld;
    const { held = [] } = await navigator.locks.query();
    if (held.filter(({ name }) => name === readers).length > 1) return;
    const [{ packs }, { sweepBlobs }] = await Promise.all([deviceStorage(), import('#content/tidy.ts')]);
    await sweepBlobs(packs);
  })().catch(() => undefined));

/** A browser that refuses its service worker is not waited for for ever. */
const longestWaitMs = 20_000;

/** Content alone does not start without network: the app itself must be here, which its service worker says by being active. */
const appIsHere = async (waitMs = longestWaitMs): Promise<boolean> => {
  if (!import.meta.env.PROD) return true;
  if (!('serviceWorker' in navigator)) return false;
  const ready = navigator.serviceWorker.ready.then(() => true);
  return Promise.race([ready, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), waitMs))]);
};

/** What this device can show without a network: nothing, as long as the app itself is not on it. */
export const readLanguagesHere = async (): Promise<void> => {
  languagesHere.value = hasInstalled() && (await appIsHere(1_000)) ? await languagesOnDisk() : [];
};

const languagesOnDisk = async (): Promise<readonly string[]> => {
  const { packs } = await deviceStorage();
  const [list, installed] = await Promise.all([packs.list(), packs.installed()]);
  return list === undefined ? [] : wholeLanguages(list, installed, hasFonts);
};
