import type { PackIndex, PackPhrases, PackStructure } from './pack.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

/** What is common to all languages. */
export type Structure = PackStructure;

/** Titles of the topics, phrases and labels of one language. */
export type Index = PackIndex & PackPhrases;

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
  /** The topic with the lists of this pack only. */
  readonly topic: Topic;
  readonly texts: Readonly<Record<string, Text>>;
};
