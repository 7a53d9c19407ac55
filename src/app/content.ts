import { signal } from '@preact/signals';
import type { PackList } from '#core/pack.ts';
import { failed } from '#core/result.ts';
import { installLanguages, type InstallProgress } from '#content/install.ts';
import { libraryOf, type Library } from '#content/library.ts';
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
  list: async () => {
    const text = document.getElementById('packs')?.textContent;
    return text ? (JSON.parse(text) as PackList) : undefined;
  },
  blob: async () => undefined,
};

/** Content of an earlier visit lies on this device. */
export const hasInstalled = (): boolean => localStorage.getItem(hint) !== null;

export const languagesHere = signal<readonly string[] | undefined>(undefined);

export const createLibrary = (): Library => libraryOf(hasInstalled() ? firstOf(fromDiskFirst(), network) : firstOf(page, network, fromDiskFirst()));

const fromDiskFirst = (): ContentSource => firstOf(fromDisk(disk), page);

export const install = async (languages: readonly string[], progress?: (progress: InstallProgress) => void) => {
  const [{ packs }, { sha256 }] = await Promise.all([deviceStorage(), import('#protocol/hash.ts')]);
  const result = await installLanguages(languages, { source: firstOf(network, page), store: packs, sha256, ...(progress === undefined ? {} : { progress }) });
  if (!result.ok) return result;
  const groups = new Set(result.value.list.languages.filter(({ tag }) => result.value.languages.includes(tag)).map(({ font }) => font));
  await Promise.allSettled([...groups].map((group) => keepFonts(group)));
  localStorage.setItem(hint, '1');
  // Not before: whoever reads «auch ohne Internet verfügbar» may switch the network off in that moment.
  if (!(await appIsHere())) return failed({ kind: 'offline' as const });
  languagesHere.value = result.value.languages;
  return result;
};

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
