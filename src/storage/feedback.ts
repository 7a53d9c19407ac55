import type { FeedbackEntry } from '#protocol/feedback.ts';
import type { Database } from './database.ts';
import { live, type Live } from './live.ts';
import { writing } from './writing.ts';

/** `sending`: it may be on the endpoint already. `refused`: the endpoint will not take it. */
export type FeedbackState = 'waiting' | 'sending' | 'sent' | 'withdrawn' | 'refused';

/**
 * Not sealed: it is about content, names nobody, and is written where no vault is open. What is settled keeps nothing of what was
 * said, only what became of it and when (ms since 1970), for a dialog that is still open, perhaps in another tab.
 */
export type FeedbackRow =
  | { readonly id: string; readonly state: 'waiting' | 'sending'; readonly entry: FeedbackEntry }
  | { readonly id: string; readonly state: 'sent' | 'withdrawn' | 'refused'; readonly at: number };

type OpenRow = Extract<FeedbackRow, { readonly entry: FeedbackEntry }>;
type SettledRow = Extract<FeedbackRow, { readonly at: number }>;

/** What readers of this device said of points and the endpoint does not have yet. */
export type FeedbackQueue = {
  /** @returns the id under which it waits: an older one where the same was said already and is still here */
  readonly save: (entry: FeedbackEntry) => Promise<string>;
  /** @returns false where it is on its way or gone */
  readonly withdraw: (id: string) => Promise<boolean>;
  /** Takes up to `most` entries out to be sent, and lets go what was settled an hour ago. */
  readonly take: (most: number) => Promise<readonly FeedbackEntry[]>;
  /** After the answer: of what arrived or was refused only that is kept, for an hour. */
  readonly settle: (arrived: readonly string[], refused: readonly string[]) => Promise<void>;
  /** No answer: everything that was on its way waits again. */
  readonly putBack: () => Promise<void>;
  readonly countWaiting: () => Promise<number>;
  /** Nothing waits, and of nothing it is kept what became of it. */
  readonly isEmpty: () => Promise<boolean>;
  /** Ids of what was said of a point and is not known to be sent. */
  readonly waiting: (topic: string, point: string) => Promise<readonly string[]>;
  /** Undefined when nothing is known of it any more. */
  readonly follow: (id: string) => Live<FeedbackState | undefined>;
};

/** Longer than a dialog stays open. */
const settledMs = 3_600_000;

/** @param now ms since 1970 */
export const feedbackIn = (database: Database, now: () => number): FeedbackQueue => {
  const { feedback } = database;
  const open = async (): Promise<readonly OpenRow[]> => (await feedback.toArray()).filter(isOpen);
  const settled = (id: string, state: SettledRow['state']) => feedback.put({ id, state, at: now() });
  const letGo = async (): Promise<void> => {
    const old = (await feedback.toArray()).filter((row) => !isOpen(row) && !(now() - row.at < settledMs));
    await feedback.bulkDelete(old.map(({ id }) => id));
  };
  return {
    save: (entry) =>
      writing(database, [feedback], async () => {
        await letGo();
        const same = (await open()).find((row) => isSame(row.entry, entry));
        if (same !== undefined) return same.id;
        await feedback.add({ id: entry.id, state: 'waiting', entry });
        return entry.id;
      }),
    withdraw: (id) =>
      writing(database, [feedback], async () => {
        if ((await feedback.get(id))?.state !== 'waiting') return false;
        await settled(id, 'withdrawn');
        return true;
      }),
    take: (most) =>
      writing(database, [feedback], async () => {
        await letGo();
        // Those that another tab, or one that was closed, had on their way go again: the endpoint knows them by their id.
        const rows = (await open()).slice(0, most);
        await feedback.bulkPut(rows.map((row) => ({ ...row, state: 'sending' as const })));
        return rows.map(({ entry }) => entry);
      }),
    settle: (arrived, refused) =>
      writing(database, [feedback], async () => {
        // Also what was taken back meanwhile: it was too late, and nothing else may be said.
        for (const id of arrived) await settled(id, 'sent');
        for (const id of refused) await settled(id, 'refused');
      }),
    putBack: () =>
      writing(database, [feedback], async () => {
        const rows = (await open()).filter(({ state }) => state === 'sending');
        await feedback.bulkPut(rows.map((row) => ({ ...row, state: 'waiting' as const })));
      }),
    countWaiting: async () => (await open()).length,
    isEmpty: async () => (await feedback.count()) === 0,
    waiting: async (topic, point) => (await open()).filter(({ entry }) => entry.topic === topic && entry.point === point).map(({ id }) => id),
    follow: (id) => live(async () => (await feedback.get(id))?.state),
  };
};

const isOpen = (row: FeedbackRow): row is OpenRow => row.state === 'waiting' || row.state === 'sending';

const isSame = (one: FeedbackEntry, other: FeedbackEntry): boolean =>
  (['kind', 'topic', 'point', 'pack', 'language', 'text'] as const).every((member) => one[member] === other[member]);
