import type { Fact } from './fact.ts';
import type { Guide } from './guide.ts';
import type { Language } from './language.ts';
import type { Place } from './place.ts';
import type { Phrases } from './phrase.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

/**
 * A pack is a tree of immutable blobs named by the SHA-256 of their bytes:
 *
 *   PackList -> structure            (topics, facts, places, guides: the same in every language)
 *            -> index per language   (titles, phrases; enough for the first list) -> one blob per topic
 *
 * A changed topic therefore costs a device its index and that topic, never the language.
 */
export type PackList = {
  /** Packs to lay over one another, lowest first: `['ch', 'musterwil']`. */
  readonly stack: readonly string[];
  readonly languages: readonly Language[];
  readonly packs: readonly PackEntry[];
};

export type PackEntry = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** SHA-256 of the structure blob, lower-case hex. */
  readonly structure: string;
  /** By language tag: the index blob and the bytes of everything below it. */
  readonly languages: Readonly<Record<string, PackLanguage>>;
};

export type PackLanguage = {
  readonly index: string;
  /** Uncompressed size of the index and all topics, in bytes: what installing costs at most. */
  readonly bytes: number;
};

/** Blob: what does not depend on a language. */
export type PackStructure = {
  readonly id: string;
  readonly version: string;
  readonly topics: readonly Topic[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly places: readonly Place[];
  readonly phrases: Phrases;
  readonly guides: readonly Guide[];
};

/** Blob: titles and phrases of one language, and where its topics are. */
export type PackIndex = {
  readonly pack: string;
  readonly version: string;
  readonly language: string;
  readonly topics: readonly TopicEntry[];
  /** Phrases and labels by id: `answer.yes`, `step.register-course`, `place.heks.what`. */
  readonly phrases: Readonly<Record<string, Text>>;
};

export type TopicEntry = {
  readonly id: string;
  readonly icon: string;
  readonly group: string;
  readonly title?: Text;
  readonly short?: Text;
  readonly summary?: Text;
  /** SHA-256 of the topic's blob. */
  readonly blob: string;
};

/** Blob: the texts of one topic in one language, by text id: `title`, `point.register`, `question.know-permit`. */
export type TopicTexts = {
  readonly pack: string;
  readonly topic: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, Text>>;
};
