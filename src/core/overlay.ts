import type { PackIndex, PackStructure, TopicTexts } from './pack.ts';
import type { Phrases } from './phrase.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

/** Packs laid over one another, lowest first: what is common to the whole stack. */
export type Structure = Omit<PackStructure, 'id' | 'version'>;

/** The first list of one language: titles of the topics, phrases and labels of the whole stack. */
export type Index = Pick<PackIndex, 'language' | 'topics' | 'phrases'>;

/** One topic in one language, ready to be shown: the text of the lowest pack that has it, then what the packs above add. */
export type TopicPage = {
  readonly topic: Topic;
  readonly language: string;
  readonly texts: Readonly<Record<string, Text>>;
  readonly local: readonly LocalBlock[];
};

/** What a municipality or canton adds to a topic of the pack below; its texts are its own. */
export type LocalBlock = {
  readonly pack: string;
  /** Name of the pack, for the heading: `Musterwil`. */
  readonly title: string;
  readonly topic: Topic;
  readonly texts: Readonly<Record<string, Text>>;
};

/**
 * One structure out of the stack. Facts, places and guides of an upper pack replace those of the same id below; a topic
 * stays that of the lowest pack and gains the places that the packs above add to it.
 */
export const mergeStructures = (stack: readonly PackStructure[]): Structure => ({
  topics: mergeTopics(stack),
  facts: Object.assign({}, ...stack.map(({ facts }) => facts)),
  places: lastById(stack.flatMap(({ places }) => places)),
  phrases: mergePhrases(stack.map(({ phrases }) => phrases)),
  guides: lastById(stack.flatMap(({ guides }) => guides)),
});

/** Topics in the order of the lowest pack, then those that only a pack above has. A phrase of an upper pack replaces the lower one. */
export const mergeIndexes = (stack: readonly PackIndex[]): Index => ({
  language: stack[0]?.language ?? '',
  topics: firstById(stack.flatMap(({ topics }) => topics)),
  phrases: Object.assign({}, ...stack.map(({ phrases }) => phrases)),
});

/** A pack of the stack with its texts of one topic, if it has any. */
export type TopicLayer = { readonly title: string; readonly structure: PackStructure; readonly texts: TopicTexts };

/** @returns nothing where no pack of the stack has the topic */
export const mergeTopicPage = (id: string, language: string, layers: readonly TopicLayer[]): TopicPage | undefined => {
  const own = ({ structure }: TopicLayer): Topic | undefined => structure.topics.find((topic) => topic.id === id);
  const [lowest, ...upper] = layers.filter((layer) => own(layer) !== undefined);
  const topic = mergeTopics(layers.map(({ structure }) => structure)).find((merged) => merged.id === id);
  if (lowest === undefined || topic === undefined) return undefined;
  const local = upper.flatMap((layer) => {
    const added = own(layer);
    return added === undefined
      ? []
      : [{ pack: layer.structure.id, title: layer.title, topic: added, texts: layer.texts.texts }];
  });
  return { topic, language, texts: lowest.texts.texts, local };
};

const mergeTopics = (stack: readonly PackStructure[]): readonly Topic[] => {
  const every = stack.flatMap(({ topics }) => topics);
  return firstById(every).map((lowest) => ({
    ...lowest,
    places: [...new Set(every.filter(({ id }) => id === lowest.id).flatMap(({ places }) => places))],
  }));
};

const mergePhrases = (stack: readonly Phrases[]): Phrases => ({
  answers: [...new Set(stack.flatMap(({ answers }) => answers))],
  conversation: [...new Set(stack.flatMap(({ conversation }) => conversation))],
  steps: lastById(stack.flatMap(({ steps }) => steps)),
  consent: [...new Set(stack.flatMap(({ consent }) => consent))],
});

/** Keeps the place of the first and the value of the last. */
const lastById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

const firstById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.filter(({ id }, index) => items.findIndex((item) => item.id === id) === index);
