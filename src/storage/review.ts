import type { FactReview } from '#core/feedback.ts';
import type { ReviewEntry } from '#protocol/feedback.ts';
import type { Database, Sealed } from './database.ts';
import { live, type Live } from './live.ts';
import { openAll, type Rows } from './rows.ts';
import { writing } from './writing.ts';

/** `refused`: the endpoint will not take it, so that only this tablet knows of it. */
export type ReviewState = 'waiting' | 'sent' | 'refused';

/** The last look at a fact on this tablet; it stays when it was sent, so that the page of contents can show it. */
export type ReviewRow = { readonly fact: string; readonly id: string; readonly state: ReviewState; readonly body: Sealed<ReviewEntry> };

export type ConfirmedFact = Pick<FactReview, 'value' | 'pack' | 'by' | 'day'> & { readonly state: ReviewState };

export type ReviewStore = {
  readonly save: (entry: ReviewEntry) => Promise<void>;
  readonly waiting: (most: number) => Promise<readonly ReviewEntry[]>;
  readonly settle: (arrived: readonly string[], refused: readonly string[]) => Promise<void>;
  readonly countWaiting: () => Promise<number>;
  /** By id of the fact. */
  readonly watch: () => Live<ReadonlyMap<string, ConfirmedFact>>;
};

export const reviewsIn = (database: Database, rows: Rows): ReviewStore => {
  const { reviews } = database;
  const waiting = async () => (await reviews.toArray()).filter(({ state }) => state === 'waiting');
  return {
    save: async (entry) => {
      const body = await rows.seal(entry);
      await writing(database, [reviews], () => reviews.put({ fact: entry.fact, id: entry.id, state: 'waiting', body }));
    },
    waiting: async (most) => openAll(rows, (await waiting()).slice(0, most).map(({ body }) => body)),
    settle: (arrived, refused) =>
      writing(database, [reviews], async () => {
        // By id, not by fact: the fact may have been looked at again in the meantime, and that look still waits.
        for (const row of await waiting()) {
          if (arrived.includes(row.id)) await reviews.put({ ...row, state: 'sent' });
          if (refused.includes(row.id)) await reviews.put({ ...row, state: 'refused' });
        }
      }),
    countWaiting: async () => (await waiting()).length,
    watch: () =>
      live(async () => {
        const found = await reviews.toArray();
        const opened = await openAll(rows, found.map(({ body }) => body));
        return new Map(opened.map(({ fact, value, pack, by, day }, at) => [fact, { value, pack, by, day, state: found[at]!.state }]));
      }),
  };
};
