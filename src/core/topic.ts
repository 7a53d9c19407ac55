import type { Area } from './need.ts';

/** One subject of the first information. Its words live apart, per language, by the ids named here. */
export type Topic = {
  readonly id: string;
  /** Support areas (Förderbereiche); the first is the main one. */
  readonly areas: readonly Area[];
  readonly icon: string;
  readonly group: string;
  /** Part of the ten-minute talk. */
  readonly core: boolean;
  readonly points: readonly string[];
  /** The points to do first, of `points`. */
  readonly first: readonly string[];
  /** The points that say what it costs, of `points`. */
  readonly costs: readonly string[];
  readonly bring: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly questions: readonly string[];
  readonly places: readonly string[];
  readonly suggest?: { readonly when: string; readonly because?: string };
  readonly sources: readonly string[];
};

/** A date the guest must keep: counted from `after` by the span in the fact, or the day in the fact (`MM-DD`), again every year. */
export type Deadline =
  | { readonly id: string; readonly fact: string; readonly after: 'arrival' | 'birth' }
  | { readonly id: string; readonly fact: string; readonly every: 'year' };

/** What became of a topic in a talk. */
export const topicStatuses = ['open', 'known', 'brief', 'discussed', 'irrelevant', 'again'] as const;
export type TopicStatus = (typeof topicStatuses)[number];

/** Answers to a question of the guide; the same four everywhere, so that they can be pictograms. */
export const answers = ['yes', 'no', 'unknown', 'question'] as const;
export type Answer = (typeof answers)[number];
