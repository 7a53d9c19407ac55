import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '#server/embedded-database.ts';
import { sampleOffice } from '#server/sample.ts';
import { dataFolder, freePort, startProcess, type EndpointProcess } from '#tests/support/process.ts';
import { appFolder, endpointFile } from './builds.ts';

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
  /** What readers said of points, as it lies in PostgreSQL, whole. */
  readonly feedback: () => Promise<readonly Readonly<Record<string, string>>[]>;
  /** What a command of the operator prints. */
  readonly operator: (...words: readonly string[]) => Promise<string>;
  /** Ends everything and removes the folder. */
  readonly dispose: () => Promise<void>;
};

export type StoredChange = { readonly id: string; readonly seq: number; readonly hash: string; readonly device: string; readonly body: string };

export type EndpointOptions = {
  /** Folder of another build of the app. */
  readonly appDir?: string;
};

export const startEndpoint = async ({ appDir = appFolder }: EndpointOptions = {}): Promise<Endpoint> => {
  const [folder, port] = await Promise.all([dataFolder(), freePort()]);
  const environment = {
    DATA_DIR: folder,
    PORT: String(port),
    SAMPLE: '1',
    // A browser that walks through all screens in a minute asks more than people do.
    RATE_LIMIT: '0',
    APP_DIR: appDir,
  };
  let running: EndpointProcess | undefined;
  const start = async (): Promise<void> => {
    running = await startProcess(endpointFile, environment);
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
    code: async () => (await operator(environment, ['code', '--office', sampleOffice])).split('\n').at(-1) ?? '',
    changesOf: async (talk) => {
      const rows = await rowsIn<StoredChange & { readonly seq: string }>(folder, 'SELECT id, seq, hash, device, body FROM change WHERE talk = $1 ORDER BY seq', [talk]);
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
    },
    feedback: async () => (await rowsIn<{ readonly row: Readonly<Record<string, string>> }>(folder, 'SELECT to_jsonb(feedback) AS row FROM feedback')).map(({ row }) => row),
    operator: (...words) => operator(environment, words),
    dispose: async () => {
      await end('SIGTERM');
      await stopDatabase(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
};

const operator = async (environment: Readonly<Record<string, string>>, words: readonly string[]): Promise<string> => {
  const command = await startProcess(endpointFile, environment, words);
  if ((await command.ended) !== 0) throw new Error(`The command «${words.join(' ')}» failed: ${command.output()}`);
  return command.output().trim();
};

/** Past the endpoint, as the database's owner: what it says is compared with what is there. Needs the database running. */
const rowsIn = async <T extends pg.QueryResultRow>(folder: string, query: string, values: readonly string[] = []): Promise<readonly T[]> => {
  const { connection } = await startEmbeddedDatabase({ dataDir: folder });
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<T>(query, [...values])).rows;
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
