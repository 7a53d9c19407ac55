import { sql, type Kysely, type Transaction } from 'kysely';
import { fraction, type Chance } from './chance.ts';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

/** What every piece of work on the database needs. */
export type Ground = { readonly database: Kysely<Tables>; readonly clock: Clock; readonly chance: Chance };

export type Tx = Transaction<Tables>;

/** Another transaction got there first in a way that only a fresh look can sort out: the whole transaction is tried again. */
export class Collision extends Error {
  override readonly name = 'Collision';
}

const retries = 3;

/**
 * Runs `work` in one transaction as `willkomm_app`, which sees no office until `enterOffice`. Serialization failures,
 * deadlocks and collisions are tried again up to three times, so `work` must not act outside the transaction.
 * `synchronous_commit` is set, not assumed: when this resolves, the work is on stable storage. [S23]
 */
export const inTransaction = async <T>(ground: Ground, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ground.database.transaction().execute(async (tx) => {
        await sql`SELECT set_config('role', 'willkomm_app', true), set_config('synchronous_commit', 'on', true)`.execute(tx);
        return work(tx);
      });
    } catch (error) {
      if (attempt >= retries || !isWorthRetrying(error)) throw error;
      await ground.clock.wait(fraction(ground.chance) * 20 * 2 ** attempt);
    }
  }
};

export const inOffice = <T>(ground: Ground, office: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(ground, async (tx) => {
    await enterOffice(tx, office);
    return work(tx);
  });

/** From here to the end of the transaction the policies show this office and no other. */
export const enterOffice = async (tx: Tx, office: string): Promise<void> => {
  await sql`SELECT set_config('app.office', ${office}, true)`.execute(tx);
};

const isWorthRetrying = (error: unknown): boolean => {
  if (error instanceof Collision) return true;
  const code = (error as { readonly code?: unknown }).code;
  return code === '40001' || code === '40P01';
};
