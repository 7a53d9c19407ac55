import type { Language } from '#core/language.ts';
import type { Index, LocalBlock, Structure, TopicPage } from '#core/overlay.ts';
import type { LayeredTopic, PackEntry, PackIndex, PackList, PackPhrases, TopicTexts } from '#core/pack.ts';
import { parseJson, type ContentSource } from './source.ts';

/**
 * The content as screens ask for it, each blob read once. Nothing comes back where a blob is neither on the device nor to be
 * had; the next call tries again.
 */
export type Library = {
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

/** A library keeps the list it saw first, so that a talk does not change under people's eyes; after an update, make a new one. */
export const libraryOf = (source: ContentSource): Library => {
  const blob = remembered((sha256) => source.blob(sha256).then((text) => parseJson<unknown>(text)));
  const listed = remembered(() => source.list());
  const shelf: Shelf = { list: () => listed('list'), blob: blob as Shelf['blob'] };
  return {
    languages: async () => (await shelf.list())?.languages ?? [],
    packs: async () => (await shelf.list())?.packs ?? [],
    structure: () => structureOf(shelf),
    topicList: (language) => topicList(shelf, language),
    index: (language) => wholeIndex(shelf, language),
    topic: (language, id) => topicPage(shelf, language, id),
    bytes: async () => Object.fromEntries(Object.entries((await shelf.list())?.texts ?? {}).map(([tag, { bytes }]) => [tag, bytes])),
    versions: async () => Object.fromEntries(((await shelf.list())?.packs ?? []).map(({ id, version }) => [id, version])),
  };
};

type Shelf = {
  readonly list: () => Promise<PackList | undefined>;
  readonly blob: <T>(sha256: string) => Promise<T | undefined>;
};

const structureOf = async (shelf: Shelf): Promise<Structure | undefined> => {
  const list = await shelf.list();
  return list && shelf.blob<Structure>(list.structure);
};

const topicList = async (shelf: Shelf, language: string): Promise<PackIndex | undefined> => {
  const texts = textsIn(await shelf.list(), language);
  return texts && shelf.blob<PackIndex>(texts.index);
};

const wholeIndex = async (shelf: Shelf, language: string): Promise<Index | undefined> => {
  const texts = textsIn(await shelf.list(), language);
  if (texts === undefined) return undefined;
  const [titles, phrases] = await Promise.all([shelf.blob<PackIndex>(texts.index), shelf.blob<PackPhrases>(texts.phrases)]);
  return titles && phrases && { ...titles, ...phrases };
};

const topicPage = async (shelf: Shelf, language: string, id: string): Promise<TopicPage | undefined> => {
  const [list, structure, titles] = await Promise.all([shelf.list(), structureOf(shelf), topicList(shelf, language)]);
  const entry = titles?.topics.find((topic) => topic.id === id);
  const layered = structure?.topics.find((topic) => topic.id === id);
  if (list === undefined || entry === undefined || layered === undefined) return undefined;
  const texts = await shelf.blob<TopicTexts>(entry.blob);
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

/** A language that is no own key of the list, `constructor` say, is not offered. */
const textsIn = (list: PackList | undefined, language: string): PackList['texts'][string] | undefined =>
  list !== undefined && Object.hasOwn(list.texts, language) ? list.texts[language] : undefined;

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
