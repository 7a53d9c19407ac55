import { sourceLanguage } from '#core/language.ts';
import type { PackIndex, PackList } from '#core/pack.ts';
import { olderPacks } from '#core/pack-list.ts';
import { failed, ok, type Result } from '#core/result.ts';
import type { Edition, PackStore } from '#storage/packs.ts';
import { isBlob, mostBytes, type BlobKind } from './blob-shape.ts';
import { giveUp, inOneGo } from './in-one-go.ts';
import { parseJson, type ContentSource } from './source.ts';

export type InstallParts = {
  /** Where new content comes from: the network. */
  readonly source: ContentSource;
  readonly store: PackStore;
  readonly progress?: (progress: InstallProgress) => void;
  readonly sha256: (text: string) => Promise<string>;
  /** Tag of the language somebody reads at this moment: it is never taken off to make room. */
  readonly reading?: string;
};

/** Blobs that had to be fetched; `bytes` of UTF-8 so far. `total` grows once, when the indexes have named their topics. */
export type InstallProgress = { readonly done: number; readonly total: number; readonly bytes: number };

export type Installed = {
  readonly list: PackList;
  readonly languages: readonly string[];
  readonly fetched: number;
  /** Languages taken off the device because there was no room for all. */
  readonly removed: readonly string[];
};

export type InstallProblem =
  | { readonly kind: 'offline' }
  | { readonly kind: 'language-not-offered'; readonly language: string }
  /** What is on offer is older than what is here: an endpoint that was set back, or somebody who wants old texts to be read. */
  | { readonly kind: 'older'; readonly packs: readonly string[] }
  | { readonly kind: 'blob-missing'; readonly sha256: string }
  /** The bytes are not those the list names: cut off, a broken cache on the way, or worse. */
  | { readonly kind: 'blob-damaged'; readonly sha256: string }
  /** The bytes are those the list names, but no content: not of its form, with an address that runs code, or far too much. */
  | { readonly kind: 'not-content'; readonly sha256: string }
  | { readonly kind: 'no-space' };

/**
 * Puts languages on the device, all or nothing, and brings those that are there already to the same list. Only blobs the
 * device does not have are fetched; those of an interrupted download are there. Without tags this is the refresh of what is
 * installed. Whatever goes wrong, the list in use stays in use.
 */
export const installLanguages = async (tags: readonly string[], parts: InstallParts): Promise<Result<Installed, InstallProblem>> => {
  const list = await parts.source.list();
  if (list === undefined) return failed({ kind: 'offline' });
  const strange = tags.find((tag) => !isOffered(list, tag));
  if (strange !== undefined) return failed({ kind: 'language-not-offered', language: strange });
  const here = await parts.store.list();
  const older = here === undefined ? [] : olderPacks(list, here);
  if (older.length > 0) return failed({ kind: 'older', packs: older });

  const kept = (await parts.store.chosen()).filter((tag) => isOffered(list, tag));
  const languages = [...new Set([...kept, ...tags])];
  const result = await bring({ list, languages }, parts);
  if (result.ok || result.error.kind !== 'no-space') return result;
  // Newer texts are not worth a language; a language that somebody asked for is.
  const spare = languages.length === kept.length ? [] : kept.filter((tag) => ![...tags, sourceLanguage, parts.reading].includes(tag));
  const less = { list, languages: languages.filter((tag) => !spare.includes(tag)) };
  const second = spare.length === 0 ? result : await bring(less, { ...parts, store: inOneGo(parts.store, spare) });
  if (second.ok) return ok({ ...second.value, removed: spare });
  await giveUp({ list, languages }, parts.store);
  return second;
};

const isOffered = (list: PackList, tag: string): boolean =>
  list.languages.some((language) => language.tag === tag) && Object.hasOwn(list.texts, tag);

const bring = async (edition: Edition, parts: InstallParts): Promise<Result<Installed, InstallProblem>> => {
  const download: Download = { parts, done: 0, total: 0, bytes: 0 };
  if ((await parts.store.begin(edition)) === 'no-space') return failed({ kind: 'no-space' });
  const roots = rootsOf(edition);
  const fetchedRoots = await fetchAll(download, roots);
  if (!fetchedRoots.ok) return fetchedRoots;
  const topics = await topicsOf(parts.store, roots);
  if (!topics.ok) return topics;
  const fetchedTopics = await fetchAll(download, topics.value);
  if (!fetchedTopics.ok) return fetchedTopics;

  const needed = [...roots, ...topics.value].map(({ sha256 }) => sha256);
  const installed = await parts.store.install(edition, needed);
  if (installed === 'no-space') return failed({ kind: 'no-space' });
  // Another tab has tidied up in between; what is missing is fetched the next time.
  if (installed === 'incomplete') return failed({ kind: 'blob-missing', sha256: edition.list.structure });
  return ok({ ...edition, fetched: download.done, removed: [] });
};

type Download = { readonly parts: InstallParts; done: number; total: number; bytes: number };
type Wanted = { readonly kind: BlobKind; readonly sha256: string };

const rootsOf = ({ list, languages }: Edition): readonly Wanted[] => [
  { kind: 'structure', sha256: list.structure },
  ...languages.flatMap((tag): readonly Wanted[] => {
    const texts = list.texts[tag];
    return texts === undefined ? [] : [{ kind: 'index', sha256: texts.index }, { kind: 'phrases', sha256: texts.phrases }];
  }),
];

/** The indexes are on the disk by now; one that vanished in between must not pass for a language without topics. */
const topicsOf = async (store: PackStore, roots: readonly Wanted[]): Promise<Result<readonly Wanted[], InstallProblem>> => {
  const topics: Wanted[] = [];
  for (const { sha256 } of roots.filter(({ kind }) => kind === 'index')) {
    const index = parseJson<PackIndex>(await store.blob(sha256));
    if (index === undefined) return failed({ kind: 'blob-missing', sha256 });
    topics.push(...index.topics.map(({ blob }): Wanted => ({ kind: 'topic', sha256: blob })));
  }
  return ok(topics);
};

/** More at once only compete for the same line; and as many are lost at most when a download breaks off. */
const atOnce = 6;

const fetchAll = async (download: Download, wanted: readonly Wanted[]): Promise<Result<void, InstallProblem>> => {
  const { store } = download.parts;
  const known = await store.known(wanted.map(({ sha256 }) => sha256));
  const missing = [...new Map(wanted.map((blob) => [blob.sha256, blob])).values()].filter(({ sha256 }) => !known.has(sha256));
  download.total += missing.length;
  report(download);
  for (let from = 0; from < missing.length; from += atOnce) {
    const fetched = await Promise.all(missing.slice(from, from + atOnce).map((blob) => fetchBlob(download, blob)));
    const whole = fetched.flatMap((result) => (result.ok ? [result.value] : []));
    if ((await store.keep(whole)) === 'no-space') return failed({ kind: 'no-space' });
    const problem = fetched.find((result) => !result.ok);
    if (problem !== undefined && !problem.ok) return problem;
  }
  return ok(undefined);
};

const fetchBlob = async (download: Download, { kind, sha256 }: Wanted): Promise<Result<{ readonly sha256: string; readonly text: string }, InstallProblem>> => {
  const sound = await soundText(download.parts, sha256);
  if (!sound.ok) return sound;
  const { text, bytes } = sound.value;
  if (!isBlob(kind, parseJson(text))) return failed({ kind: 'not-content', sha256 });
  download.done += 1;
  download.bytes += bytes;
  report(download);
  return ok({ sha256, text });
};

type Sound = { readonly text: string; readonly bytes: number };

/** A blob never changes, so a cache on the way may keep a damaged one for a year: the second time it is asked for past all of them. */
const soundText = async (parts: InstallParts, sha256: string): Promise<Result<Sound, InstallProblem>> => {
  for (const way of [undefined, 'fresh'] as const) {
    const text = await parts.source.blob(sha256, way);
    if (text === undefined) return failed({ kind: 'blob-missing', sha256 });
    const bytes = new TextEncoder().encode(text).length;
    // Not even hashed: what is far too long costs a small phone more than it is worth.
    if (bytes > mostBytes) return failed({ kind: 'not-content', sha256 });
    if ((await parts.sha256(text)) === sha256) return ok({ text, bytes });
  }
  return failed({ kind: 'blob-damaged', sha256 });
};

const report = ({ parts, done, total, bytes }: Download): void => parts.progress?.({ done, total, bytes });
