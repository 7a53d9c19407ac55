import { sql } from 'kysely';
import type { Admitted } from './judge.ts';
import { Collision, type Tx } from './transaction.ts';

/** A change on stable storage once the transaction commits: in the office's order, or in quarantine with a reason and no number. */
export type Kept = { readonly id: string; readonly hash: string; readonly seq?: number; readonly reason?: string };

/**
 * Adds the changes that are not there yet, with the next numbers of the office, dense and in the order given, all in one
 * statement. The office's counter row is locked from here to the commit: numbers become visible in their order, so that a
 * reader whose cursor is a number never misses one. Ids must be unique within `changes`.
 * @returns what was added; the others were there before
 */
export const insertChanges = async (tx: Tx, office: string, changes: readonly Admitted[], received: Date): Promise<readonly Kept[]> => {
  if (changes.length === 0) return [];
  const { rows } = await sql<{ id: string; hash: string; seq: number | null }>`
    WITH given AS (
      SELECT * FROM unnest(
        ${column(changes, 'id')}::uuid[], ${column(changes, 'talk')}::uuid[], ${column(changes, 'device')}::uuid[],
        ${column(changes, 'hash')}::text[], ${column(changes, 'body')}::text[], ${column(changes, 'bytes')}::int[]
      ) WITH ORDINALITY AS given (id, talk, device, hash, body, bytes, place)
    ), fresh AS MATERIALIZED (
      SELECT given.*, row_number() OVER (ORDER BY place) AS step FROM given
      WHERE NOT EXISTS (SELECT FROM change c WHERE c.office = ${office} AND c.id = given.id)
        AND NOT EXISTS (SELECT FROM quarantine q WHERE q.office = ${office} AND q.id = given.id)
    ), counted AS (
      UPDATE office_counter SET n = n + (SELECT count(*) FROM fresh)
      WHERE office = ${office} AND EXISTS (SELECT FROM fresh)
      RETURNING n - (SELECT count(*) FROM fresh) AS before
    ), added AS (
      INSERT INTO change (office, seq, id, talk, device, hash, body, bytes, received)
      SELECT ${office}::uuid, counted.before + fresh.step, id, talk, device, hash, body, bytes, ${received}::timestamptz
      FROM fresh, counted ORDER BY fresh.step
      ON CONFLICT (office, id) DO NOTHING
      RETURNING id, seq
    )
    SELECT fresh.id, fresh.hash, added.seq FROM fresh LEFT JOIN added ON added.id = fresh.id ORDER BY fresh.step`.execute(tx);
  return rows.map(({ id, hash, seq }) => {
    // Another push of the same change committed while this one waited for the counter: its number would leave a gap.
    if (seq === null) throw new Collision('The same change is being pushed twice at this moment.');
    return { id, hash, seq };
  });
};

/** Adds flawed changes that are neither stored nor in quarantine yet. [S22] */
export const insertQuarantined = async (
  tx: Tx,
  office: string,
  changes: readonly (Admitted & { readonly reason: string })[],
  received: Date,
): Promise<readonly Kept[]> => {
  if (changes.length === 0) return [];
  const { rows } = await sql<{ id: string; hash: string; reason: string }>`
    INSERT INTO quarantine (office, id, hash, reason, body, received)
    SELECT ${office}::uuid, given.id, given.hash, given.reason, given.body, ${received}::timestamptz
    FROM unnest(
      ${column(changes, 'id')}::uuid[], ${column(changes, 'hash')}::text[],
      ${changes.map(({ reason }) => reason)}::text[], ${column(changes, 'body')}::text[]
    ) AS given (id, hash, reason, body)
    WHERE NOT EXISTS (SELECT FROM change c WHERE c.office = ${office} AND c.id = given.id)
    ON CONFLICT (office, id) DO NOTHING
    RETURNING id, hash, reason`.execute(tx);
  return rows;
};

export const findKept = async (tx: Tx, office: string, ids: readonly string[]): Promise<readonly Kept[]> => {
  if (ids.length === 0) return [];
  const stored = await tx.selectFrom('change').select(['id', 'hash', 'seq']).where('office', '=', office).where('id', 'in', ids).execute();
  const missing = ids.filter((id) => !stored.some((row) => row.id === id));
  if (missing.length === 0) return stored;
  const held = await tx.selectFrom('quarantine').select(['id', 'hash', 'reason']).where('office', '=', office).where('id', 'in', missing).execute();
  return [...stored, ...held];
};

export type Standing = { readonly epoch: string; readonly durable: number };

/**
 * Where the endpoint stands. `durable` is the newest number of the office, because no machine but this one has it. The epoch is
 * read each time, so that once the operator has renewed it (epoch.ts), the next answer says so. A restore alone says nothing. [S25]
 */
export const standingOf = async (tx: Tx, office: string): Promise<Standing> => {
  const { rows } = await sql<Standing>`
    SELECT n AS durable, (SELECT epoch FROM installation) AS epoch FROM office_counter WHERE office = ${office}`.execute(tx);
  if (rows[0] === undefined) throw new Error('The office has no counter row.');
  return rows[0];
};

const column = <K extends keyof Admitted>(changes: readonly Admitted[], key: K): readonly Admitted[K][] => changes.map((change) => change[key]);
