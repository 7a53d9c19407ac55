import { addDays, localDay } from '#core/calendar.ts';
import { listOffices } from './office.ts';
import { inOffice, inTransaction, type Ground } from './transaction.ts';

/** A content is reviewed at least once a year; what was said of it before that look is of no use any more. */
export const keptDays = 400;

/** First day that is kept and shown, `YYYY-MM-DD`. */
export const oldestDay = (now: number): string => addDays(localDay(now), -keptDays);

/** Deletes what readers said, and offices' looks at facts, that were received longer ago than they are kept. */
export const dropOldFeedback = async (ground: Ground): Promise<void> => {
  const oldest = oldestDay(ground.clock.now().getTime());
  await inTransaction(ground, (tx) => tx.deleteFrom('feedback').where('received', '<', oldest).execute());
  for (const { office } of await listOffices(ground)) {
    await inOffice(ground, office, (tx) => tx.deleteFrom('review').where('office', '=', office).where('received', '<', oldest).execute());
  }
};

const dayMs = 24 * 3_600_000;

/**
 * Now, and then once a day for as long as the process runs.
 * @param failed of a later time; the one at start is thrown
 * @returns stops it
 */
export const dropOldFeedbackDaily = async (ground: Ground, failed: (error: unknown) => void): Promise<() => void> => {
  await dropOldFeedback(ground);
  const daily = setInterval(() => void dropOldFeedback(ground).catch(failed), dayMs);
  daily.unref();
  return () => clearInterval(daily);
};
