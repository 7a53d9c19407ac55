import { sql, type Kysely } from 'kysely';
import { localDay } from '#core/calendar.ts';
import type { FactReview } from '#core/feedback.ts';
import { reviewEntry, type DeliveryAnswer } from '#protocol/feedback.ts';
import type { Device } from './device.ts';
import { answerOf, oldestDay } from './feedback.ts';
import type { Tables } from './tables.ts';
import type { Ground, Tx } from './transaction.ts';

/** Takes in an office's looks at facts. The transaction must be in the office of the device. Storing again changes nothing. */
export const storeReviews = async (tx: Tx, ground: Ground, device: Device, entries: readonly unknown[]): Promise<DeliveryAnswer> => {
  const now = ground.clock.now().getTime();
  await tx.deleteFrom('review').where('office', '=', device.office).where('received', '<', oldestDay(now)).execute();
  const parsed = entries.map((entry) => reviewEntry.safeParse(entry));
  const sound = parsed.flatMap(({ success, data }) => (success ? [data] : []));
  const rows = sound.map((entry) => ({ ...entry, office: device.office, device: device.id, received: localDay(now) }));
  const stored = rows.length === 0 ? [] : await tx.insertInto('review').values(rows).onConflict((conflict) => conflict.doNothing()).returning('id').execute();
  return answerOf(entries, sound, stored);
};

/** The newest look of an office at each fact. */
export const newestReviews = async (tx: Tx, office: string): Promise<readonly FactReview[]> => {
  const { rows } = await sql<FactReview>`
    SELECT DISTINCT ON (fact, pack) fact, pack, value, by, to_char(least(day, received), 'YYYY-MM-DD') AS day
    FROM review WHERE office = ${office}
    ORDER BY fact, pack, least(day, received) DESC, id DESC`.execute(tx);
  return rows;
};

/** For the operator's command, which works as the owner of the database: the newest look at each value of a fact, of all offices. */
export const listReviews = async (database: Kysely<Tables>): Promise<readonly (FactReview & { readonly office: string })[]> => {
  const { rows } = await sql<FactReview & { readonly office: string }>`
    SELECT DISTINCT ON (r.fact, r.pack, o.name) r.fact, r.pack, r.value, r.by, to_char(least(r.day, r.received), 'YYYY-MM-DD') AS day, o.name AS office
    FROM review r JOIN office o ON o.office = r.office
    ORDER BY r.fact, r.pack, o.name, least(r.day, r.received) DESC, r.id DESC`.execute(database);
  return rows;
};
