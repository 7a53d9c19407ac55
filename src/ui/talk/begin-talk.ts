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
