import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { endpointName, type Connection } from './database.ts';

/** What shows the others that an endpoint is at work on a database. */
export type Presence = {
  /** Whether another endpoint is at work there too. */
  readonly hasCompany: () => Promise<boolean>;
  readonly end: () => Promise<void>;
};

/** Until a lost connection is made again. */
const pauseMs = 500;

/**
 * One connection under the endpoint's name for as long as its process lives: the pool closes its own after ten idle
 * seconds, and then an endpoint that nobody calls would look like none. A lost connection is made again.
 */
export const announce = async (connection: Connection): Promise<Presence> => {
  let over = false;
  let client: pg.Client;
  const hold = (made: pg.Client): void => {
    client = made;
    made.once('end', () => void renew());
  };
  const renew = async (): Promise<void> => {
    while (!over) {
      await sleep(pauseMs, undefined, { ref: false });
      const made = over ? undefined : await connect(connection, endpointName).catch(() => undefined);
      if (made === undefined) continue;
      return over ? made.end() : hold(made);
    }
  };
  hold(await connect(connection, endpointName));
  return {
    hasCompany: () => isNamed(client),
    end: async () => {
      over = true;
      await client.end();
    },
  };
};

/** For those who are no endpoint themselves. A database that does not answer serves nobody. */
export const isEndpointAtWork = async (connection: Connection): Promise<boolean> => {
  const client = await connect(connection, 'willkomm-look').catch(() => undefined);
  if (client === undefined) return false;
  try {
    return await isNamed(client);
  } finally {
    await client.end();
  }
};

const connect = async (connection: Connection, name: string): Promise<pg.Client> => {
  const client = new pg.Client({ ...connection, application_name: name, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const isNamed = async (client: pg.Client): Promise<boolean> => {
  const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [endpointName]);
  return rowCount !== 0;
};
