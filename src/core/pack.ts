import type { Fact } from './fact.ts';
import type { Guide } from './guide.ts';
import type { Language } from './language.ts';
import type { Place } from './place.ts';
import type { Phrases } from './phrase.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

/**
 * An edition is a stack of packs, merged when it is built: a tree of immutable blobs named by the SHA-256 of their bytes.
 *
 *   PackList -> structure            (topics, facts, places, guides: the same in every language)
 *            -> index per language   (titles: enough for the first list) -> one blob per topic
 *            -> phrases per language (sentences of the talk, labels)
 *
 * A page costs the same number of blobs however many packs lie over one another, and a changed topic costs a device the list,
 * an index and that topic, never the language.
 */
export type PackList = {
  /** What was merged, lowest first: `ch`, `musterwil`. */
  readonly packs: readonly PackEntry[];
  readonly languages: readonly Language[];
  /** SHA-256 of the structure blob, lower-case hex. */
  readonly structure: string;
  /** By language tag. */
  readonly texts: Readonly<Record<string, PackTexts>>;
};

export type PackEntry = { readonly id: string; readonly version: string; readonly title: string };

export type PackTexts = {
  /** SHA-256 of the blobs. */
  readonly index: string;
  readonly phrases: string;
  /** Uncompressed size of index, phrases and all topics, in bytes: what installing costs at most. */
  readonly bytes: number;
};

/** Blob: what does not depend on a language. */
export type PackStructure = {
  readonly topics: readonly LayeredTopic[];
  readonly facts: Readonly<Record<string, Fact>>;
  /** Id of the pack by the facts of a lower pack that it replaced. */
  readonly replacedFacts: Readonly<Record<string, string>>;
  readonly places: readonly Place[];
  readonly phrases: Phrases;
  readonly guides: readonly Guide[];
};

/** A topic without the points that a pack above hides, and what packs above add to it, lowest first. */
export type LayeredTopic = Topic & { readonly local: readonly LocalLists[] };

/** What one pack adds to a topic of a pack below. */
export type LocalLists = Pick<Topic, 'points' | 'first' | 'costs' | 'bring' | 'deadlines' | 'questions' | 'places' | 'sources'> & { readonly pack: string };

/** Blob: the titles of one language, and where its topics are. */
export type PackIndex = { readonly language: string; readonly topics: readonly TopicEntry[] };

export type TopicEntry = {
  readonly id: string;
  readonly icon: string;
  readonly group: string;
  readonly title?: Text;
  readonly short?: Text;
  /** SHA-256 of the topic's blob. */
  readonly blob: string;
};

/** Blob: phrases and labels of one language by id: `answer.yes`, `step.register-course`, `place.heks.what`. */
export type PackPhrases = { readonly language: string; readonly phrases: Readonly<Record<string, Text>> };

/** Blob: the texts of one topic in one language, by text id: `title`, `point.register`, `question.know-permit`. */
export type TopicTexts = {
  readonly topic: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, Text>>;
  readonly local: readonly LocalTexts[];
};

export type LocalTexts = { readonly pack: string; readonly texts: Readonly<Record<string, Text>> };
