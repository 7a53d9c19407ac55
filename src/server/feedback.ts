import { sql, type Kysely } from 'kysely';
import { localDay } from '#core/calendar.ts';
import type { FeedbackCount } from '#core/feedback.ts';
import { feedbackEntry, type DeliveryAnswer, type FeedbackEntry } from '#protocol/feedback.ts';
import type { SpokenOf } from './feedback-edition.ts';
import { oldestDay } from './feedback-retention.ts';
import type { Tables } from './tables.ts';
import type { Ground, Tx } from './transaction.ts';

/** Of the same point, kind and language in one day. More is no news to an editor, and whoever sends more is no reader. */
export const mostADay = 200;

/** From here on a count says in which language, and on which day the newest came: below, that would point at one person. */
const leastForDetails = 3;

/**
 * Takes in what readers said, in no office: whoever sends is not asked who they are. What is not of the agreed shape, is not in
 * the edition, or comes too often is refused by itself. Storing again changes nothing.
 * @param edition undefined where none is known: then every point is taken
 */
export const storeFeedback = async (tx: Tx, ground: Ground, edition: SpokenOf | undefined, entries: readonly unknown[]): Promise<DeliveryAnswer> => {
  const received = localDay(ground.clock.now().getTime());
  const parsed = entries.map((entry) => feedbackEntry.safeParse(entry));
  const sound = parsed.flatMap(({ success, data }) => (success && edition?.has(data) !== false ? [data] : []));
  if (sound.length === 0) return answerOf(entries, [], []);
  const taken = await withinTheDay(tx, received, sound);
  const rows = taken.map((entry) => ({ ...entry, received }));
  const stored =
    rows.length === 0 ? [] : await tx.insertInto('feedback').values(rows).onConflict((conflict) => conflict.doNothing()).returning('id').execute();
  return answerOf(entries, taken, stored);
};

/** Without those that are too many today; what is stored already stays what it is. Two deliveries at once may go over it by a few. */
const withinTheDay = async (tx: Tx, received: string, sound: readonly FeedbackEntry[]): Promise<readonly FeedbackEntry[]> => {
  const stored = await tx.selectFrom('feedback').select('id').where('id', 'in', sound.map(({ id }) => id)).execute();
  const seen = new Set(stored.map(({ id }) => id));
  const counts = new Map<string, number>();
  const taken: FeedbackEntry[] = [];
  for (const entry of sound) {
    if (!seen.has(entry.id)) {
      const { pack, topic, point, kind, language } = entry;
      const key = [pack, topic, point, kind, language].join(' ');
      const before = counts.get(key) ?? (await countToday(tx, received, entry));
      counts.set(key, before + 1);
      if (before >= mostADay) continue;
      seen.add(entry.id);
    }
    taken.push(entry);
  }
  return taken;
};

/** By the day of the endpoint: the one in an entry is the phone's to choose. */
const countToday = async (tx: Tx, received: string, { pack, topic, point, kind, language }: FeedbackEntry): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM feedback
    WHERE received = ${received} AND pack = ${pack} AND topic = ${topic} AND point = ${point} AND kind = ${kind} AND language = ${language}`.execute(tx);
  return rows[0]?.n ?? 0;
};

/**
 * Readers' words by point, kind and language, the most frequent first. Languages in which fewer than three said the same are
 * counted together, without their name and with the month only.
 * @param packs of the edition; undefined where none is known: then those of all packs
 */
export const countFeedback = async (
  database: Kysely<Tables>,
  now: number,
  packs: readonly string[] | undefined,
  most = 1000,
): Promise<readonly FeedbackCount[]> => {
  const ofPacks = packs === undefined ? sql`true` : sql`pack = ANY(${packs})`;
  const { rows } = await sql<FeedbackCount & { readonly language: string | null }>`
    WITH said AS (
      SELECT topic, point, pack, kind,
             CASE WHEN count(*) OVER (PARTITION BY topic, point, pack, kind, language) >= ${leastForDetails} THEN language END AS language,
             -- The day is the phone's, whose calendar may be wrong: never later than the endpoint's own.
             least(day, received) AS day
      FROM feedback WHERE received >= ${oldestDay(now)} AND ${ofPacks}
    )
    SELECT topic, point, pack, language, kind, count(*)::int AS count,
           to_char(max(day), CASE WHEN language IS NULL THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END) AS "lastDay"
    FROM said GROUP BY topic, point, pack, language, kind
    ORDER BY count(*) DESC, topic, point, pack, language, kind LIMIT ${most}`.execute(database);
  return rows.map(({ language, ...count }) => (language === null ? count : { ...count, language }));
};

/** What became of each entry that can be named at all. */
export const answerOf = (
  entries: readonly unknown[],
  taken: readonly { readonly id: string }[],
  stored: readonly { readonly id: string }[],
): DeliveryAnswer => {
  const [takenIds, storedIds] = [new Set(taken.map(({ id }) => id)), new Set(stored.map(({ id }) => id))];
  const ids = entries.map((entry) => (entry as { readonly id?: unknown } | null)?.id).filter((id) => typeof id === 'string');
  return { results: ids.map((id) => ({ id, status: !takenIds.has(id) ? 'refused' : storedIds.has(id) ? 'stored' : 'duplicate' })) };
};
