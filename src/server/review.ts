import { sql, type Kysely } from 'kysely';
import { localDay } from '#core/calendar.ts';
import type { FactReview } from '#core/feedback.ts';
import { reviewEntry, type DeliveryAnswer } from '#protocol/feedback.ts';
import type { Device } from './device.ts';
import { answerOf } from './feedback.ts';
import { oldestDay } from './feedback-retention.ts';
import type { Tables } from './tables.ts';
import type { Ground, Tx } from './transaction.ts';

/**
 * Takes in an office's looks at facts, also those that take one back. The transaction must be in the office of the device. A look
 * by somebody who does not work there is refused. Storing again changes nothing.
 */
export const storeReviews = async (tx: Tx, ground: Ground, device: Device, entries: readonly unknown[]): Promise<DeliveryAnswer> => {
  const received = localDay(ground.clock.now().getTime());
  const people = await peopleOf(tx, device);
  const parsed = entries.map((entry) => reviewEntry.safeParse(entry));
  const sound = parsed.flatMap(({ success, data }) => (success && people.has(data.by) ? [data] : []));
  const rows = sound.map((entry) => ({ ...entry, office: device.office, device: device.id, received }));
  const stored = rows.length === 0 ? [] : await tx.insertInto('review').values(rows).onConflict((conflict) => conflict.doNothing()).returning('id').execute();
  return answerOf(entries, sound, stored);
};

/** Where an office has entered nobody, a tablet stands for whoever works on it, as in its records. */
const peopleOf = async (tx: Tx, { id, office }: Device): Promise<ReadonlySet<string>> => {
  const staff = await tx.selectFrom('staff').select('id').where('office', '=', office).execute();
  return new Set(staff.length === 0 ? [id] : staff.map((member) => member.id));
};

/** The newest look of an office at each fact; one that was taken back is told as such, so that tablets drop theirs. */
export const newestReviews = async (tx: Tx, office: string, now: number): Promise<readonly FactReview[]> => {
  const { rows } = await sql<FactReview>`
    SELECT DISTINCT ON (fact, pack) id, kind, fact, pack, value, by, to_char(least(day, received), 'YYYY-MM-DD') AS day
    FROM review WHERE office = ${office} AND received >= ${oldestDay(now)}
    ORDER BY fact, pack, least(day, received) DESC, id DESC`.execute(tx);
  return rows;
};

/** For the operator's command, which works as the owner of the database: the newest look of every office at each fact that stands. */
export const listReviews = async (database: Kysely<Tables>, now: number): Promise<readonly (FactReview & { readonly office: string })[]> => {
  const { rows } = await sql<FactReview & { readonly office: string }>`
    SELECT DISTINCT ON (r.fact, r.pack, o.name, o.office) r.id, r.kind, r.fact, r.pack, r.value, r.by, to_char(least(r.day, r.received), 'YYYY-MM-DD') AS day, o.name AS office
    FROM review r JOIN office o ON o.office = r.office WHERE r.received >= ${oldestDay(now)}
    ORDER BY r.fact, r.pack, o.name, o.office, least(r.day, r.received) DESC, r.id DESC`.execute(database);
  return rows.filter(({ kind }) => kind === 'confirmed');
};
