import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '#server/embedded-database.ts';
import { sampleOffice } from '#server/sample.ts';
import { dataFolder, freePort, startProcess, type EndpointProcess } from '#tests/support/process.ts';

/** The endpoint as it is shipped, with its own PostgreSQL in a folder of its own, on one port for its whole life. */
export type Endpoint = {
  readonly url: string;
  readonly port: number;
  /** A fresh one-time code for the sample office; works whether or not the endpoint runs. */
  readonly code: () => Promise<string>;
  /** kill -9. The database lives on, as it does when a process dies. */
  readonly kill: () => Promise<void>;
  /** SIGTERM, endpoint and database. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** The rows of one talk as they lie in PostgreSQL, in the order of the endpoint. */
  readonly changesOf: (talk: string) => Promise<readonly StoredChange[]>;
  /** Ends everything and removes the folder. */
  readonly dispose: () => Promise<void>;
};

export type StoredChange = { readonly id: string; readonly seq: number; readonly hash: string; readonly device: string; readonly body: string };

export type EndpointOptions = {
  /** Folder of another build of the app. */
  readonly appDir?: string;
};

const main = 'dist/server/main.js';

export const startEndpoint = async ({ appDir }: EndpointOptions = {}): Promise<Endpoint> => {
  const [folder, port] = await Promise.all([dataFolder(), freePort()]);
  const environment = {
    DATA_DIR: folder,
    PORT: String(port),
    SAMPLE: '1',
    // A browser that walks through all screens in a minute asks more than people do.
    RATE_LIMIT: '0',
    ...(appDir === undefined ? {} : { APP_DIR: appDir }),
  };
  let running: EndpointProcess | undefined;
  const start = async (): Promise<void> => {
    running = await startProcess(main, environment);
    if (!running.output().includes('Willkomm is running.')) throw new Error(`The endpoint did not start: ${running.output()}`);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running?.kill(signal);
    await running?.ended;
    running = undefined;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    code: () => operatorCode(environment),
    changesOf: (talk) => changesIn(folder, talk),
    dispose: async () => {
      await end('SIGTERM');
      await stopDatabase(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
};

const operatorCode = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const command = await startProcess(main, environment, ['code', '--office', sampleOffice]);
  if ((await command.ended) !== 0) throw new Error(`No code was made: ${command.output()}`);
  return command.output().trim().split('\n').at(-1) ?? '';
};

/** Past the endpoint, as the database's owner: what it says is compared with what is there. Needs the database running. */
const changesIn = async (folder: string, talk: string): Promise<readonly StoredChange[]> => {
  const { connection } = await startEmbeddedDatabase({ dataDir: folder });
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<StoredChange & { readonly seq: string }>(
      'SELECT id, seq, hash, device, body FROM change WHERE talk = $1 ORDER BY seq',
      [talk],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  } finally {
    await client.end();
  }
};

/** A killed endpoint leaves its database running. */
const stopDatabase = async (folder: string): Promise<void> => {
  const file = join(folder, 'postgres', 'postmaster.pid');
  const pid = await readFile(file, 'utf8').then((text) => Number(text.split('\n')[0]), () => undefined);
  if (pid === undefined) return;
  const { stop } = await startEmbeddedDatabase({ dataDir: folder });
  await stop();
};
