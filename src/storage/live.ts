import { liveQuery } from 'dexie';

/** A query that answers again whenever what it read has changed, in this tab or another. */
export type Live<T> = {
  /** @returns stops listening */
  readonly subscribe: (next: (value: T) => void, failed?: (error: unknown) => void) => () => void;
};

export const live = <T>(query: () => Promise<T>): Live<T> => ({
  subscribe: (next, failed) => {
    const subscription = liveQuery(query).subscribe(next, failed);
    return () => subscription.unsubscribe();
  },
});
