import type { Area } from './need.ts';

/** The sentences of the talk itself, by id; their words are in the language index as `<kind>.<id>`. */
export type Phrases = {
  readonly answers: readonly string[];
  readonly conversation: readonly string[];
  readonly steps: readonly StepPhrase[];
  readonly consent: readonly string[];
};

/** A next step that exists in every language. */
export type StepPhrase = {
  readonly id: string;
  readonly area: Area;
  readonly who: Doer;
  readonly topic?: string;
};

export const doers = ['guest', 'office', 'both'] as const;
export type Doer = (typeof doers)[number];
