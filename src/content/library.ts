import type { Language } from '#core/language.ts';
import { mergeIndexes, mergeStructures, mergeTopicPage, type Index, type Structure, type TopicLayer, type TopicPage } from '#core/overlay.ts';
import type { PackEntry, PackIndex, PackList, PackStructure, TopicTexts } from '#core/pack.ts';
import { parseJson, type ContentSource } from './source.ts';

/**
 * The content as screens ask for it: the whole stack merged, each blob read once. Nothing comes back where a blob is neither
 * on the device nor to be had; the next call tries again.
 */
export type Library = {
  readonly languages: () => Promise<readonly Language[]>;
  readonly structure: () => Promise<Structure | undefined>;
  readonly index: (language: string) => Promise<Index | undefined>;
  readonly topic: (language: string, id: string) => Promise<TopicPage | undefined>;
  /** By language tag: uncompressed bytes of the whole stack, what installing it costs at most. */
  readonly bytes: () => Promise<Readonly<Record<string, number>>>;
  /** Version by id of the pack: what a talk records as shown and handed over. */
  readonly versions: () => Promise<Readonly<Record<string, string>>>;
};

/** A library keeps the list it saw first, so that a talk does not change under people's eyes; after an update, make a new one. */
export const libraryOf = (source: ContentSource): Library => {
  const blob = remembered((sha256) => source.blob(sha256).then((text) => parseJson<unknown>(text)));
  const listed = remembered(() => source.list());
  const shelf: Shelf = { list: () => listed('list'), blob: blob as Shelf['blob'] };
  return {
    languages: async () => (await shelf.list())?.languages ?? [],
    structure: async () => whole(await structures(shelf), mergeStructures),
    index: async (language) => whole(await indexes(shelf, language), mergeIndexes),
    topic: (language, id) => topicPage(shelf, language, id),
    bytes: async () => bytesByLanguage(await shelf.list()),
    versions: async () => Object.fromEntries(stackOf(await shelf.list()).map(({ id, version }) => [id, version])),
  };
};

type Shelf = {
  readonly list: () => Promise<PackList | undefined>;
  readonly blob: <T>(sha256: string) => Promise<T | undefined>;
};

type Layers<T> = readonly (T | undefined)[];

const topicPage = async (shelf: Shelf, language: string, id: string): Promise<TopicPage | undefined> => {
  const [packs, below, shown] = await Promise.all([shelf.list().then(stackOf), structures(shelf), indexes(shelf, language)]);
  const layers = packs.flatMap(({ title }, at) => {
    const [structure, index] = [below[at], shown[at]];
    if (structure === undefined || index === undefined) return [undefined];
    const entry = index.topics.find((topic) => topic.id === id);
    return entry === undefined ? [] : [layer(shelf, title, structure, entry.blob)];
  });
  return whole(await Promise.all(layers), (complete) => mergeTopicPage(id, language, complete));
};

const layer = async (shelf: Shelf, title: string, structure: PackStructure, blob: string): Promise<TopicLayer | undefined> => {
  const texts = await shelf.blob<TopicTexts>(blob);
  return texts === undefined ? undefined : { title, structure, texts };
};

const structures = async (shelf: Shelf): Promise<Layers<PackStructure>> =>
  Promise.all(stackOf(await shelf.list()).map(({ structure }) => shelf.blob<PackStructure>(structure)));

const indexes = async (shelf: Shelf, language: string): Promise<Layers<PackIndex>> =>
  Promise.all(
    stackOf(await shelf.list()).map(async ({ languages }) => {
      const entry = languages[language];
      return entry === undefined ? undefined : shelf.blob<PackIndex>(entry.index);
    }),
  );

/** The packs of a list, lowest first. */
export const stackOf = (list: PackList | undefined): readonly PackEntry[] =>
  (list?.stack ?? []).flatMap((id) => list?.packs.filter((pack) => pack.id === id) ?? []);

const bytesByLanguage = (list: PackList | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (list?.languages ?? []).map(({ tag }) => [tag, stackOf(list).reduce((sum, { languages }) => sum + (languages[tag]?.bytes ?? 0), 0)]),
  );

/** Half a stack would hide what a municipality added or corrected: all layers or nothing. */
const whole = <T, R>(layers: Layers<T>, merge: (layers: readonly T[]) => R): R | undefined =>
  layers.length === 0 || layers.includes(undefined) ? undefined : merge(layers as readonly T[]);

/** Asks once per key; a failure and an empty answer are forgotten, so that the network may come back. */
const remembered = <T>(ask: (key: string) => Promise<T | undefined>): ((key: string) => Promise<T | undefined>) => {
  const answers = new Map<string, Promise<T | undefined>>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const asked = ask(key).then(
      (value) => {
        if (value === undefined) answers.delete(key);
        return value;
      },
      (problem: unknown) => {
        answers.delete(key);
        throw problem;
      },
    );
    answers.set(key, asked);
    return asked;
  };
};
