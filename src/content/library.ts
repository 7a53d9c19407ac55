import type { Language } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Index, LocalBlock, Structure, TopicPage } from '#core/overlay.ts';
import type { LayeredTopic, PackEntry, PackIndex, PackList, PackPhrases, TopicTexts } from '#core/pack.ts';
import type { BlobKind } from './blob-shape.ts';
import { parseJson, type ContentSource } from './source.ts';

/**
 * The content of one edition as screens ask for it. Nothing comes back where a blob is neither on the device nor to be had; the
 * next call tries again.
 */
export type LibraryEdition = {
  readonly languages: () => Promise<readonly Language[]>;
  /** What this edition was made of, lowest pack first. */
  readonly packs: () => Promise<readonly PackEntry[]>;
  readonly structure: () => Promise<Structure | undefined>;
  /** Titles of the topics only: what the first list shows, in one blob. */
  readonly topicList: (language: string) => Promise<PackIndex | undefined>;
  readonly index: (language: string) => Promise<Index | undefined>;
  readonly topic: (language: string, id: string) => Promise<TopicPage | undefined>;
  /** By language tag: uncompressed bytes of its texts, what installing it costs at most. */
  readonly bytes: () => Promise<Readonly<Record<string, number>>>;
  /** Version by id of the pack: what a talk records as shown and handed over. */
  readonly versions: () => Promise<Readonly<Record<string, string>>>;
};

/** The edition this device began with; each blob is read once. */
export type Library = LibraryEdition & {
  /**
   * Reads what one page shows, from one edition. That is the one in use, unless a part of it that the page needs in its own
   * language is not to be had any more: the endpoint keeps the present edition only. Then all of the page is read from that one.
   */
  readonly inEditionOf: <T>(language: string, read: (edition: LibraryEdition) => Promise<T>) => Promise<T>;
};

/**
 * A library keeps the list it saw first, so that a talk does not change under people's eyes; after an update, make a new one.
 * @param present asks the network which list it has now
 */
export const libraryOf = (source: ContentSource, present: ContentSource['list'] = async () => undefined): Library => {
  const blobs = remembering<unknown>();
  const lists = remembering<PackList>();
  const blob: Shelf['blob'] = (kind, sha256) => blobs(sha256, async () => parseJson(await source.blob(sha256, undefined, kind))) as Promise<undefined>;
  const inUse: Shelf = { list: () => lists('list', () => source.list()), blob };
  const moved = new Map<string, Shelf>();
  const inEditionOf: Library['inEditionOf'] = async (language, read) => {
    const shelf = moved.get(language) ?? inUse;
    const here = await readFrom(shelf, language, read);
    if (here.isWhole) return here.value;
    const list = await present();
    if (list === undefined || isSame(list, await shelf.list(), language)) return here.value;
    const newer: Shelf = { list: async () => list, blob };
    const there = await readFrom(newer, language, read);
    if (!there.isWhole) return here.value;
    moved.set(language, newer);
    return there.value;
  };
  return {
    ...editionOf(inUse),
    topicList: (language) => inEditionOf(language, (edition) => edition.topicList(language)),
    index: (language) => inEditionOf(language, (edition) => edition.index(language)),
    topic: (language, id) => inEditionOf(language, (edition) => edition.topic(language, id)),
    inEditionOf,
  };
};

type Shelf = {
  readonly list: () => Promise<PackList | undefined>;
  /** @param language what is written in it; nothing for what all languages have in common */
  readonly blob: <T>(kind: BlobKind, sha256: string, language?: string) => Promise<T | undefined>;
};

/** Whether all was there that a page needs in its language. Another one beside it may be missing: an installed language stays as it is. */
const readFrom = async <T>(shelf: Shelf, own: string, read: (edition: LibraryEdition) => Promise<T>): Promise<{ readonly value: T; readonly isWhole: boolean }> => {
  let isWhole = true;
  const watched: Shelf = {
    list: shelf.list,
    blob: async <B>(kind: BlobKind, sha256: string, language?: string) => {
      const found = await shelf.blob<B>(kind, sha256, language);
      if (found === undefined && (language === undefined || language === own)) isWhole = false;
      return found;
    },
  };
  return { value: await read(editionOf(watched)), isWhole };
};

const isSame = (list: PackList, other: PackList | undefined, language: string): boolean => {
  const [there, here] = [textsIn(list, language), textsIn(other, language)];
  return list.structure === other?.structure && there?.index === here?.index && there?.phrases === here?.phrases;
};

const editionOf = (shelf: Shelf): LibraryEdition => ({
  languages: async () => (await shelf.list())?.languages ?? [],
  packs: async () => (await shelf.list())?.packs ?? [],
  structure: () => structureOf(shelf),
  topicList: (language) => topicList(shelf, language),
  index: (language) => wholeIndex(shelf, language),
  topic: (language, id) => topicPage(shelf, language, id),
  bytes: async () => Object.fromEntries(Object.entries((await shelf.list())?.texts ?? {}).map(([tag, { bytes }]) => [tag, bytes])),
  versions: async () => Object.fromEntries(((await shelf.list())?.packs ?? []).map(({ id, version }) => [id, version])),
});

const structureOf = async (shelf: Shelf): Promise<Structure | undefined> => {
  const list = await shelf.list();
  return list && shelf.blob<Structure>('structure', list.structure);
};

const topicList = async (shelf: Shelf, language: string): Promise<PackIndex | undefined> => {
  const texts = textsIn(await shelf.list(), language);
  return texts && shelf.blob<PackIndex>('index', texts.index, language);
};

const wholeIndex = async (shelf: Shelf, language: string): Promise<Index | undefined> => {
  const texts = textsIn(await shelf.list(), language);
  if (texts === undefined) return undefined;
  const [titles, phrases] = await Promise.all([
    shelf.blob<PackIndex>('index', texts.index, language),
    shelf.blob<PackPhrases>('phrases', texts.phrases, language),
  ]);
  return titles && phrases && { ...titles, ...phrases };
};

const topicPage = async (shelf: Shelf, language: string, id: string): Promise<TopicPage | undefined> => {
  const [list, structure, titles] = await Promise.all([shelf.list(), structureOf(shelf), topicList(shelf, language)]);
  const entry = titles?.topics.find((topic) => topic.id === id);
  const layered = structure?.topics.find((topic) => topic.id === id);
  if (list === undefined || entry === undefined || layered === undefined) return undefined;
  const texts = await shelf.blob<TopicTexts>('topic', entry.blob, language);
  return texts && pageOf(list, layered, texts);
};

const pageOf = ({ packs }: PackList, { local, ...topic }: LayeredTopic, { language, texts, local: localTexts }: TopicTexts): TopicPage => ({
  topic,
  language,
  texts,
  local: local.map(({ pack, ...lists }): LocalBlock => ({
    pack,
    title: packs.find(({ id }) => id === pack)?.title ?? pack,
    topic: { ...topic, ...lists },
    texts: localTexts.find((block) => block.pack === pack)?.texts ?? {},
  })),
});

const textsIn = (list: PackList | undefined, language: string): PackList['texts'][string] | undefined => list && entryIn(list.texts, language);

/** Asks once per key; a failure and an empty answer are forgotten, so that the network may come back. */
const remembering = <T>(): ((key: string, ask: () => Promise<T | undefined>) => Promise<T | undefined>) => {
  const answers = new Map<string, Promise<T | undefined>>();
  return (key, ask) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const asked = ask().then(
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
