import type { FeedbackEntry } from '#protocol/feedback.ts';
import type { Database } from './database.ts';
import { live, type Live } from './live.ts';
import { writing } from './writing.ts';

/** `sending`: it may be on the endpoint already. `refused`: the endpoint will not take it; it is shown once more and then let go. */
export type FeedbackState = 'waiting' | 'sending' | 'refused';

/** Not sealed: it is about content, names nobody, and is written where no vault is open. */
export type FeedbackRow = { readonly id: string; readonly state: FeedbackState; readonly entry: FeedbackEntry };

/** What readers of this device said of points and the endpoint does not have yet. */
export type FeedbackQueue = {
  /** @returns the id under which it waits: an older one where the same was said already and is still here */
  readonly save: (entry: FeedbackEntry) => Promise<string>;
  /** @returns false where it is on its way or gone */
  readonly withdraw: (id: string) => Promise<boolean>;
  /** Takes up to `most` entries out to be sent. */
  readonly take: (most: number) => Promise<readonly FeedbackEntry[]>;
  /** After the answer: what arrived is forgotten, what was refused is kept until the next entry. */
  readonly settle: (arrived: readonly string[], refused: readonly string[]) => Promise<void>;
  /** No answer: everything that was on its way waits again. */
  readonly putBack: () => Promise<void>;
  readonly countWaiting: () => Promise<number>;
  readonly watch: (topic: string, point: string) => Live<readonly FeedbackRow[]>;
};

export const feedbackIn = (database: Database): FeedbackQueue => {
  const { feedback } = database;
  const inState = async (...states: readonly FeedbackState[]) => (await feedback.toArray()).filter(({ state }) => states.includes(state));
  return {
    save: (entry) =>
      writing(database, [feedback], async () => {
        await feedback.bulkDelete((await inState('refused')).map(({ id }) => id));
        const same = (await feedback.toArray()).find((row) => isSame(row.entry, entry));
        if (same !== undefined) return same.id;
        await feedback.add({ id: entry.id, state: 'waiting', entry });
        return entry.id;
      }),
    withdraw: (id) =>
      writing(database, [feedback], async () => {
        if ((await feedback.get(id))?.state !== 'waiting') return false;
        await feedback.delete(id);
        return true;
      }),
    take: (most) =>
      writing(database, [feedback], async () => {
        // Those that another tab, or one that was closed, had on their way go again: the endpoint knows them by their id.
        const rows = (await inState('sending', 'waiting')).slice(0, most);
        await feedback.bulkPut(rows.map((row) => ({ ...row, state: 'sending' as const })));
        return rows.map(({ entry }) => entry);
      }),
    settle: (arrived, refused) =>
      writing(database, [feedback], async () => {
        await feedback.bulkDelete([...arrived]);
        for (const id of refused) await feedback.update(id, { state: 'refused' });
      }),
    putBack: () =>
      writing(database, [feedback], async () => {
        const rows = await inState('sending');
        await feedback.bulkPut(rows.map((row) => ({ ...row, state: 'waiting' as const })));
      }),
    countWaiting: async () => (await inState('waiting', 'sending')).length,
    watch: (topic, point) => live(async () => (await feedback.toArray()).filter(({ entry }) => entry.topic === topic && entry.point === point)),
  };
};

const isSame = (one: FeedbackEntry, other: FeedbackEntry): boolean =>
  (['kind', 'topic', 'point', 'pack', 'language', 'text'] as const).every((member) => one[member] === other[member]);
