import { useMemo } from 'preact/hooks';
import type { FeedbackCount, FeedbackSummary } from '#core/feedback.ts';
import { useStaff } from '#ui/shared/services.ts';
import { useLive, useLoaded } from '#ui/shared/use-live.ts';
import { useOnline } from '#ui/shared/use-online.ts';
import type { Confirmation } from './fact-review.ts';

export type Review = {
  /** The last look at each fact, or that it was taken back: on this tablet, and on the others of the office where the endpoint could be asked. */
  readonly confirmed: ReadonlyMap<string, Confirmation>;
  /** What readers said; undefined without network. */
  readonly feedback: readonly FeedbackCount[] | undefined;
};

const nobody: ReadonlyMap<string, Confirmation> = new Map();

export const useReview = (): Review => {
  const { review } = useStaff();
  const online = useOnline();
  const here = useLive(() => review.confirmed, [review]);
  const asked = useLoaded(() => (online ? review.summary() : Promise.resolve(undefined)), [review, online]);
  const summary = asked.kind === 'ready' && asked.value?.ok ? asked.value.value : undefined;
  const own = here.kind === 'ready' ? here.value : nobody;
  const confirmed = useMemo(() => newestOf(own, summary), [own, summary]);
  return { confirmed, feedback: summary?.points };
};

/** Of two looks at a fact the later one stands: by day, then by id, which carries the time. Of the own this tablet knows what became of it. */
const newestOf = (own: ReadonlyMap<string, Confirmation>, summary: FeedbackSummary | undefined): ReadonlyMap<string, Confirmation> => {
  const newest = new Map(own);
  for (const { fact, id, kind, value, by, day } of summary?.reviews ?? []) {
    const before = newest.get(fact);
    if (before === undefined || before.day < day || (before.day === day && before.id < id)) newest.set(fact, { id, kind, value, by, day });
  }
  return newest;
};
