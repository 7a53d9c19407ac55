import type { Wish } from '#core/change.ts';
import type { Guide } from '#core/guide.ts';
import { topicsFor } from '#core/plan.ts';
import type { Talk } from '#core/talk.ts';

export type Beginning = {
  readonly alias: string;
  readonly language: string;
  readonly guide: Guide;
  /** ms since 1970 */
  readonly now: number;
};

/** Everything that a talk begun on the spot starts with: one change, so that there is no half-made talk. */
export const beginningOf = ({ alias, language, guide, now }: Beginning): readonly Wish[] => {
  const at = new Date(now).toISOString();
  return [
    { field: 'state', value: 'running' },
    { field: 'created', value: at },
    { field: 'started', value: at },
    { field: 'guest.alias', value: alias },
    { field: 'guest.language', value: language },
    { field: 'interpretation.mode', value: 'none' },
    { field: 'guide.preset', value: 'core' },
    { field: 'guide.topics', value: topicsFor(guide, 'core', { 'guest.language': language }) },
  ];
};

/** A planned talk begins with the first thing that is done in it. */
export const startedBy = (talk: Talk, now: number): readonly Wish[] =>
  talk.state !== 'planned'
    ? []
    : [
        { field: 'state', value: 'running' },
        { field: 'started', value: new Date(now).toISOString() },
      ];

/**
 * The number of the next guest without a name: above all that this tablet gave, and above those of other tablets that it has
 * seen. Two tablets that are offline may still give the same; the talks stay apart by their ids.
 * @param aliasOf «Gast 12» for 12
 */
export const nextGuestNumber = (last: number, labels: readonly string[], aliasOf: (number: number) => string): number => {
  const given = labels.map((label) => ({ label, number: Number(/\d+$/.exec(label)?.[0] ?? 0) })).filter(({ label, number }) => label === aliasOf(number));
  return Math.max(last, ...given.map(({ number }) => number)) + 1;
};
