import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Refusal } from './refusal.ts';
import type { Tables } from './tables.ts';

export type Connection = { readonly connectionString: string } | { readonly host: string; readonly user: string; readonly database: string };

/** By this name an endpoint finds out whether another one is at work on the same database. */
export const endpointName = 'willkomm-endpoint';

export const openDatabase = (connection: Connection, applicationName = endpointName): Kysely<Tables> => {
  const pool = new pg.Pool({
    ...connection,
    application_name: applicationName,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    types: { getTypeParser },
  });
  // An idle connection that the server closes is not an event: the next query opens another or fails where it is asked.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};

/** Fails with a sentence for people when nothing answers; never repeats the password of the address. */
export const checkReachable = async (connection: Connection): Promise<void> => {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    const reason = (error as { readonly code?: string }).code ?? 'no answer';
    throw new Refusal(
      `The database at ${placeOf(client)} cannot be used (${reason}): check DATABASE_URL, or leave it out to use the database that comes with Willkomm.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
};

const placeOf = (client: pg.Client): string => `${client.host}:${client.port}`;

const int8 = 20;

/** Numbers of changes are int8 in SQL and stay far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;
