import { failed, ok, type Result } from '#core/result.ts';
import type { PackIndex, PackList } from '#core/pack.ts';
import type { PackStore } from '#storage/packs.ts';
import { stackOf } from './library.ts';
import { parseJson, type ContentSource } from './source.ts';

export type InstallParts = {
  /** Where new content comes from: the network. */
  readonly source: ContentSource;
  readonly store: PackStore;
  readonly progress?: (progress: InstallProgress) => void;
  readonly sha256: (text: string) => Promise<string>;
};

/** Blobs that had to be fetched; `bytes` of UTF-8 so far. `total` grows once, when the indexes have named their topics. */
export type InstallProgress = { readonly done: number; readonly total: number; readonly bytes: number };

export type Installed = { readonly list: PackList; readonly languages: readonly string[]; readonly fetched: number };

export type InstallProblem =
  | { readonly kind: 'offline' }
  | { readonly kind: 'language-not-offered'; readonly language: string }
  | { readonly kind: 'blob-missing'; readonly sha256: string }
  /** The bytes are not those the list names: a broken cache on the way, or worse. */
  | { readonly kind: 'blob-damaged'; readonly sha256: string };

/**
 * Puts languages on the device, all or nothing, and brings those that are there already to the same list. Only blobs the
 * device does not have are fetched. Without tags this is the refresh of what is installed.
 */
export const installLanguages = async (tags: readonly string[], parts: InstallParts): Promise<Result<Installed, InstallProblem>> => {
  const list = await parts.source.list();
  if (list === undefined) return failed({ kind: 'offline' });
  const strange = tags.find((tag) => !isOffered(list, tag));
  if (strange !== undefined) return failed({ kind: 'language-not-offered', language: strange });
  const kept = (await parts.store.installed()).filter((tag) => isOffered(list, tag));
  const languages = [...new Set([...kept, ...tags])];

  const basket: Basket = { parts, blobs: new Map(), total: 0, bytes: 0 };
  const roots = await collect(basket, rootsOf(list, languages));
  if (!roots.ok) return roots;
  const topics = await topicsOf(basket, indexesOf(list, languages));
  if (!topics.ok) return topics;
  const leaves = await collect(basket, topics.value);
  if (!leaves.ok) return leaves;

  const blobs = [...basket.blobs].map(([sha256, text]) => ({ sha256, text }));
  await parts.store.install(list, blobs, languages);
  return ok({ list, languages, fetched: blobs.length });
};

/** What was fetched and verified, but not yet stored. */
type Basket = { readonly parts: InstallParts; readonly blobs: Map<string, string>; total: number; bytes: number };

const isOffered = (list: PackList, tag: string): boolean =>
  list.languages.some((language) => language.tag === tag) && stackOf(list).every(({ languages }) => languages[tag] !== undefined);

const indexesOf = (list: PackList, tags: readonly string[]): readonly string[] =>
  stackOf(list).flatMap(({ languages }) => tags.flatMap((tag) => languages[tag]?.index ?? []));

const rootsOf = (list: PackList, tags: readonly string[]): readonly string[] => [
  ...stackOf(list).map(({ structure }) => structure),
  ...indexesOf(list, tags),
];

/** The indexes are in the basket or on the disk by now; one that vanished in between must not pass for a language without topics. */
const topicsOf = async ({ parts, blobs }: Basket, indexes: readonly string[]): Promise<Result<readonly string[], InstallProblem>> => {
  const topics: string[] = [];
  for (const sha256 of indexes) {
    const index = parseJson<PackIndex>(blobs.get(sha256) ?? (await parts.store.blob(sha256)));
    if (index === undefined) return failed({ kind: 'blob-missing', sha256 });
    topics.push(...index.topics.map(({ blob }) => blob));
  }
  return ok(topics);
};

/** More at once only compete for the same line. */
const atOnce = 6;

const collect = async (basket: Basket, wanted: readonly string[]): Promise<Result<void, InstallProblem>> => {
  const known = await basket.parts.store.known(wanted);
  const missing = [...new Set(wanted)].filter((sha256) => !known.has(sha256) && !basket.blobs.has(sha256));
  basket.total += missing.length;
  report(basket);
  for (let from = 0; from < missing.length; from += atOnce) {
    const fetched = await Promise.all(missing.slice(from, from + atOnce).map((sha256) => fetchBlob(basket, sha256)));
    const problem = fetched.find((result) => !result.ok);
    if (problem !== undefined) return problem;
  }
  return ok(undefined);
};

const fetchBlob = async (basket: Basket, sha256: string): Promise<Result<void, InstallProblem>> => {
  const text = await basket.parts.source.blob(sha256);
  if (text === undefined) return failed({ kind: 'blob-missing', sha256 });
  if ((await basket.parts.sha256(text)) !== sha256) return failed({ kind: 'blob-damaged', sha256 });
  basket.blobs.set(sha256, text);
  basket.bytes += new TextEncoder().encode(text).length;
  report(basket);
  return ok(undefined);
};

const report = ({ parts, blobs, total, bytes }: Basket): void => parts.progress?.({ done: blobs.size, total, bytes });
