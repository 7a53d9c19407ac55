import type { FactReview } from '#core/feedback.ts';
import type { ReviewEntry } from '#protocol/feedback.ts';
import type { Database, Sealed } from './database.ts';
import { live, type Live } from './live.ts';
import { openAll, type Rows } from './rows.ts';
import { writing } from './writing.ts';

/** `refused`: the endpoint will not take it, so that only this tablet knows of it. */
export type ReviewState = 'waiting' | 'sent' | 'refused';

/** The last look at a fact on this tablet, or that it was taken back; it stays when it was sent, so that the page of contents can show it. */
export type ReviewRow = {
  readonly fact: string;
  readonly id: string;
  readonly state: ReviewState;
  /** It went out at least once: the endpoint may have it, even where no answer came. */
  readonly tried?: true;
  readonly body: Sealed<ReviewEntry>;
};

export type ConfirmedFact = Pick<FactReview, 'id' | 'kind' | 'value' | 'pack' | 'by' | 'day'> & { readonly state: ReviewState };

export type ReviewStore = {
  readonly save: (entry: ReviewEntry) => Promise<void>;
  /** Takes the look at a fact back: what the endpoint cannot have is forgotten, for everything else `entry`, a `withdrawn`, is saved to be sent. */
  readonly withdraw: (entry: ReviewEntry) => Promise<void>;
  /** Takes up to `most` entries out to be sent; they wait until they are settled. */
  readonly take: (most: number) => Promise<readonly ReviewEntry[]>;
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
    withdraw: async (entry) => {
      const body = await rows.seal(entry);
      await writing(database, [reviews], async () => {
        const row = await reviews.get(entry.fact);
        const isOnlyHere = row?.state === 'refused' || (row?.state === 'waiting' && row.tried !== true);
        if (isOnlyHere) await reviews.delete(entry.fact);
        else await reviews.put({ fact: entry.fact, id: entry.id, state: 'waiting', body });
      });
    },
    take: async (most) => {
      const taken = await writing(database, [reviews], async () => {
        const found = (await waiting()).slice(0, most);
        await reviews.bulkPut(found.map((row) => ({ ...row, tried: true as const })));
        return found;
      });
      return openAll(rows, taken.map(({ body }) => body));
    },
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
        return new Map(opened.map(({ fact, id, kind, value, pack, by, day }, at) => [fact, { id, kind, value, pack, by, day, state: found[at]!.state }]));
      }),
  };
};
