import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { newId } from './chance.ts';
import { Refusal } from './refusal.ts';
import type { Tables } from './tables.ts';
import type { Ground } from './transaction.ts';

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** `0001-offices-and-changes` -> its SQL, in order. */
const migrations = Object.entries(files)
  .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1, -'.sql'.length), text }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Brings the database up to this build, each file in one transaction, and gives it an epoch if it has none. [S25] */
export const migrate = async (ground: Ground): Promise<void> => {
  const { database } = ground;
  await ensureRole(database);
  await createMigrationTable(database);
  await refuseNewer(database);
  for (const migration of migrations) await apply(database, migration);
  await database
    .insertInto('installation')
    .values({ single: true, epoch: newId(ground.clock, ground.chance), created: ground.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

type Migration = (typeof migrations)[number];

/** The row goes in first: of two endpoints that start at once, the second waits for the first and then finds nothing to do. */
const apply = (database: Kysely<Tables>, { name, text }: Migration): Promise<void> =>
  database.transaction().execute(async (tx) => {
    const checksum = createHash('sha256').update(text).digest('hex');
    const added = await sql`INSERT INTO migration (name, checksum) VALUES (${name}, ${checksum}) ON CONFLICT DO NOTHING RETURNING name`.execute(tx);
    if (added.rows.length > 0) {
      await sql.raw(text).execute(tx);
      return;
    }
    const { rows } = await sql<{ checksum: string }>`SELECT checksum FROM migration WHERE name = ${name}`.execute(tx);
    if (rows[0]?.checksum !== checksum) {
      throw new Refusal(`The migration ${name} was edited after it had run here: restore the file, and write the difference as a new migration.`);
    }
  });

const createMigrationTable = async (database: Kysely<Tables>): Promise<void> => {
  const create = sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, checksum text NOT NULL)`;
  // Two first starts at once can both find it missing; the second look finds it.
  await create.execute(database).catch(() => create.execute(database));
};

const refuseNewer = async (database: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration`.execute(database);
  const unknown = rows.find(({ name }) => !migrations.some((migration) => migration.name === name));
  if (unknown === undefined) return;
  throw new Refusal(`The database was already used by a newer Willkomm (it has ${unknown.name}): start that version, or restore a backup made before it.`);
};

/** A role is shared by all databases of a server, so another one may make it at the same time. */
const ensureRole = async (database: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ may: boolean }>`
    SELECT pg_has_role(current_user, oid, 'MEMBER') AS may FROM pg_roles WHERE rolname = 'willkomm_app'`.execute(database);
  if (rows[0]?.may === true) return;
  try {
    if (rows.length === 0) await sql`CREATE ROLE willkomm_app NOLOGIN NOSUPERUSER NOBYPASSRLS`.execute(database).catch(ignoreExisting);
    await sql`GRANT willkomm_app TO CURRENT_USER`.execute(database);
  } catch (error) {
    throw new Refusal(
      'The user in DATABASE_URL may not make the role willkomm_app: let an administrator run CREATE ROLE willkomm_app NOLOGIN; and GRANT willkomm_app TO that user.',
      { cause: error },
    );
  }
};

const ignoreExisting = (error: unknown): void => {
  const code = (error as { readonly code?: string }).code;
  if (code !== '42710' && code !== '23505') throw error;
};
