import type { Change, Wish } from '#core/change.ts';
import { draftChange } from '#core/draft.ts';
import type { Registers } from '#core/merge.ts';
import { queue } from '#core/queue.ts';
import { withHash } from '#protocol/hash.ts';
import type { Database } from './database.ts';
import type { Rows } from './rows.ts';
import type { SettingsStore } from './settings.ts';
import { readTalk, type TalkStore } from './talks.ts';

/** No endpoint and office are set, or nobody said who works on this tablet. */
export class NotConnectedError extends Error {
  override readonly name = 'NotConnectedError';
}

export type Recorder = {
  /**
   * An act of a person, from the tap to stable storage.
   * @param seen the talk as the person's screen showed it
   * @returns the change as it was saved; rejects if it was not
   */
  readonly record: (talk: string, wishes: readonly Wish[], seen: Registers) => Promise<Change>;
};

export type RecorderParts = {
  readonly database: Database;
  readonly rows: Rows;
  readonly talks: TalkStore;
  readonly settings: SettingsStore;
  /** UUID v7. */
  readonly newId: () => string;
  /** ms since 1970 */
  readonly now: () => number;
  /** Version of the app. */
  readonly app: string;
};

export const recorder = (parts: RecorderParts): Recorder => {
  const oneByOne = queue();
  return {
    record: (talk, wishes, seen) => {
      // Taken once, when the person acts: whatever is repeated below repeats the same act.
      const moment = { id: parts.newId(), now: parts.now() };
      // One after the other, so that a quick second tap knows the value of the first and does not conflict with it.
      return oneByOne(() => save(parts, talk, wishes, seen, moment));
    },
  };
};

const save = async (
  { database, rows, talks, settings, app }: RecorderParts,
  talk: string,
  wishes: readonly Wish[],
  seen: Registers,
  moment: { readonly id: string; readonly now: number },
): Promise<Change> => {
  const [connection, by, clock = { offset: 0, known: false }, stored] = await Promise.all([
    settings.find('connection'),
    settings.find('currentStaff'),
    settings.find('clock'),
    readTalk(database, rows, talk),
  ]);
  if (connection === undefined || by === undefined) throw new NotConnectedError('This device is not connected to an office yet.');
  const at = { wall: new Date(moment.now).toISOString(), ...clock };
  const act = { id: moment.id, talk, office: connection.office.id, device: connection.device, by, at, app };
  const change = await withHash(draftChange(act, wishes, seen, stored.registers));
  await talks.save(change, moment.now, stored);
  return change;
};
