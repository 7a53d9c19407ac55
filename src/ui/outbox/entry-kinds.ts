import type { Change } from '#core/change.ts';

const kinds = ['guest', 'appointment', 'interpretation', 'guide', 'topic', 'need', 'referral', 'step', 'note', 'handout', 'addendum'] as const;
const ofTheTalk = ['state', 'created', 'started', 'closed', 'minutes', 'understanding', 'talk'];

/** What an entry is about, in plain words and without its values: keys of `entry.*`, each once. */
export const entryKinds = (changes: readonly Change[]): readonly string[] => {
  const found = new Set(changes.flatMap(({ set }) => set.map(({ field }) => kindOf(field))));
  return ['talk', ...kinds, 'other'].filter((kind) => found.has(kind));
};

const kindOf = (field: string): string => {
  const head = field.split('.')[0] ?? '';
  if (ofTheTalk.includes(head)) return 'talk';
  return kinds.find((kind) => kind === head) ?? 'other';
};
