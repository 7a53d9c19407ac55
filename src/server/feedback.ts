import { sql, type Kysely } from 'kysely';
import { addDays, localDay } from '#core/calendar.ts';
import type { FeedbackCount } from '#core/feedback.ts';
import { feedbackEntry, type DeliveryAnswer } from '#protocol/feedback.ts';
import type { Tables } from './tables.ts';
import type { Ground, Tx } from './transaction.ts';

/** A content is reviewed at least once a year; what was said of it before that look is of no use any more. */
export const keptDays = 400;

/**
 * Takes in what readers said, in no office: whoever sends is not asked who they are. One that is not of the agreed shape is
 * refused by itself. Storing again changes nothing.
 */
export const storeFeedback = async (tx: Tx, ground: Ground, entries: readonly unknown[]): Promise<DeliveryAnswer> => {
  const now = ground.clock.now().getTime();
  await tx.deleteFrom('feedback').where('received', '<', oldestDay(now)).execute();
  const parsed = entries.map((entry) => feedbackEntry.safeParse(entry));
  const sound = parsed.flatMap(({ success, data }) => (success ? [{ ...data, received: localDay(now) }] : []));
  const stored =
    sound.length === 0 ? [] : await tx.insertInto('feedback').values(sound).onConflict((conflict) => conflict.doNothing()).returning('id').execute();
  return answerOf(entries, sound, stored);
};

/** Readers' words by point, kind and language, the most frequent first. */
export const countFeedback = async (database: Kysely<Tables>, most = 1000): Promise<readonly FeedbackCount[]> => {
  const { rows } = await sql<FeedbackCount>`
    SELECT topic, point, pack, language, kind, count(*)::int AS count,
           -- The day is the phone's, whose calendar may be wrong: never later than the endpoint's own.
           to_char(max(least(day, received)), 'YYYY-MM-DD') AS "lastDay"
    FROM feedback GROUP BY topic, point, pack, language, kind
    ORDER BY count(*) DESC, topic, point, pack, language, kind LIMIT ${most}`.execute(database);
  return rows;
};

/** First day that is kept, `YYYY-MM-DD`. */
export const oldestDay = (now: number): string => addDays(localDay(now), -keptDays);

/** What became of each entry that can be named at all. */
export const answerOf = (
  entries: readonly unknown[],
  sound: readonly { readonly id: string }[],
  stored: readonly { readonly id: string }[],
): DeliveryAnswer => {
  const [soundIds, storedIds] = [new Set(sound.map(({ id }) => id)), new Set(stored.map(({ id }) => id))];
  const ids = entries.map((entry) => (entry as { readonly id?: unknown } | null)?.id).filter((id) => typeof id === 'string');
  return { results: ids.map((id) => ({ id, status: !soundIds.has(id) ? 'refused' : storedIds.has(id) ? 'stored' : 'duplicate' })) };
};
