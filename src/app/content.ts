import { signal } from '@preact/signals';
import { parsePackList } from '#core/pack-list.ts';
import { failed } from '#core/result.ts';
import type { InstallProgress } from '#content/install.ts';
import { libraryOf, type Library } from '#content/library.ts';
import type { Shelf } from '#content/shelf.ts';
import { firstOf, fromDisk, fromNetwork, type ContentSource } from '#content/source.ts';
import { keepFonts } from './fonts.ts';

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

const readText = async (path: string): Promise<string | undefined> => {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
};

const network = fromNetwork(readText);

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
  if (hasInstalled()) return libraryOf(firstOf(device, network, page));
  return libraryOf(pageIsKept() ? firstOf(network, device, page) : firstOf(page, network, device));
};

/** A page out of the service worker may be older than what is on offer by now: its list counts only where there is no other. */
const pageIsKept = (): boolean => Boolean(navigator.serviceWorker?.controller);

export const install = async (languages: readonly string[], progress?: (progress: InstallProgress) => void, stop?: AbortSignal) => {
  const [{ packs }, { installLanguages }, { sha256 }] = await Promise.all([deviceStorage(), import('#content/install.ts'), import('#protocol/hash.ts')]);
  await tidyContent();
  const reading = document.documentElement.lang;
  const result = await installLanguages(languages, { source: stoppable(network, stop), store: packs, sha256, reading, ...(progress === undefined ? {} : { progress }) });
  if (!result.ok) return result;
  const groups = new Set(result.value.list.languages.filter(({ tag }) => result.value.languages.includes(tag)).map(({ font }) => font));
  await Promise.allSettled([...groups].map((group) => keepFonts(group)));
  localStorage.setItem(hint, '1');
  // Not before: whoever reads «auch ohne Internet verfügbar» may switch the network off in that moment.
  if (!(await appIsHere())) return failed({ kind: 'offline' as const });
  languagesHere.value = result.value.languages;
  return result;
};

/** After the stop nothing more comes; what came lies on the disk already. */
const stoppable = (source: ContentSource, stop: AbortSignal | undefined): ContentSource =>
  stop === undefined ? source : { ...source, blob: async (sha256) => (stop.aborted ? undefined : source.blob(sha256)) };

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
  languagesHere.value = hasInstalled() && (await appIsHere(1_000)) ? await (await deviceStorage()).packs.installed() : [];
};
