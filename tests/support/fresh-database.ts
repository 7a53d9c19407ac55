import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { inject } from 'vitest';
import { openDatabase } from '#server/database.ts';
import type { Tables } from '#server/tables.ts';
import { templateName } from './database.ts';

export type FreshDatabase = {
  readonly database: Kysely<Tables>;
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** Closes the connections and drops the database. */
  readonly drop: () => Promise<void>;
};

/** A migrated, empty database of its own: a copy of the template, made in some 30 ms. */
export const freshDatabase = (): Promise<FreshDatabase> => databaseFrom(templateName);

/** One without any table, for what a first start does. */
export const bareDatabase = (): Promise<FreshDatabase> => databaseFrom('template1');

const databaseFrom = async (template: string): Promise<FreshDatabase> => {
  const { host, user } = inject('databaseServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(sql`CREATE DATABASE ${sql.table(name)} TEMPLATE ${sql.table(template)}`);
  const connection = { host, user, database: name };
  const database = openDatabase(connection, 'willkomm-test');
  return {
    database,
    connection,
    url: `postgres://${user}@${encodeURIComponent(host)}/${name}`,
    drop: async () => {
      await database.destroy();
      await onServer(sql`DROP DATABASE ${sql.table(name)} WITH (FORCE)`);
    },
  };
};

const onServer = async (statement: ReturnType<typeof sql>): Promise<void> => {
  const admin = openDatabase({ ...inject('databaseServer'), database: 'postgres' }, 'willkomm-test');
  try {
    await statement.execute(admin);
  } finally {
    await admin.destroy();
  }
};
