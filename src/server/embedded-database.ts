import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseAccount, type Account } from './account.ts';
import { dataFolder, initialise, socketFolder } from './data-folder.ts';
import type { Connection } from './database.ts';
import { findBinaries, type Binaries } from './postgres-binaries.ts';
import { answers, findPostmaster, isAlive, isPostgresOf } from './postmaster.ts';
import { Refusal } from './refusal.ts';

export type EmbeddedDatabase = {
  readonly connection: Connection;
  /** It was running already, left behind by an endpoint that was killed. */
  readonly adopted: boolean;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Undefined: `./data`, or `/var/lib/willkomm` for a root whose checkout the user postgres may not enter. */
  readonly dataDir?: string;
  /** Off only for tests that do not prove durability. */
  readonly fsync?: boolean;
};

/** Superuser inside the database; the folder's permissions are the password. */
const user = 'willkomm';
const database = 'willkomm';

/**
 * A real PostgreSQL of our own, reachable through a socket in its own folder only: no port, no password. It runs apart from the
 * terminal and from this process, so that Ctrl-C or kill -9 of the endpoint do not pull it away from under a commit;
 * the next start takes it over.
 */
export const startEmbeddedDatabase = async ({ dataDir, fsync = true }: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const account = await databaseAccount();
  const folder = await dataFolder(account, dataDir);
  const directory = join(folder, 'postgres');
  const binaries = await findBinaries(account, folder);
  if (!existsSync(directory)) await initialise(binaries, account, directory, user);
  const socketDir = await socketFolder(account, directory);
  const adopted = await adopt(directory, socketDir);
  if (!adopted) await start({ binaries, account, directory, socketDir, fsync });
  await ensureDatabase(socketDir);
  return { connection: { host: socketDir, user, database }, adopted, folder, stop: () => stop(directory) };
};

/** Waits for a server that is starting, recovering or stopping: patience for a large log to replay. */
const longestWaitMs = 120_000;

const adopt = async (directory: string, socketDir: string): Promise<boolean> => {
  const until = Date.now() + longestWaitMs;
  while (Date.now() < until) {
    const postmaster = await findPostmaster(directory);
    if (postmaster === undefined || !isAlive(postmaster.pid)) return false;
    if (await answers(socketDir, user)) return true;
    if (!(await isPostgresOf(postmaster.pid, directory))) {
      await rm(join(directory, 'postmaster.pid'), { force: true });
      return false;
    }
    await sleep(100);
  }
  throw new Refusal(`A database is already running in ${directory} but does not answer: stop it, then start Willkomm again.`);
};

type StartOptions = {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly directory: string;
  readonly socketDir: string;
  readonly fsync: boolean;
};

/** After a kill -9 of the database its last processes need a moment to leave; until then a start fails. */
const startAttempts = 10;

const start = async (options: StartOptions): Promise<void> => {
  const logPath = `${options.directory}.log`;
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    const log = await open(logPath, 'w');
    const child = spawn(options.binaries.postgres, postgresArguments(options), {
      ...options.account,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    let ended = false;
    child.on('exit', () => (ended = true));
    child.on('error', () => (ended = true));
    child.unref();
    await log.close();
    for (const until = Date.now() + longestWaitMs; !ended && Date.now() < until; await sleep(30)) {
      if (await answers(options.socketDir, user)) return;
    }
    await sleep(500);
  }
  throw new Refusal(`The database in ${options.directory} does not start: the reason is at the end of ${logPath}.`);
};

/** Errors are logged without the statement and without the row: both can carry what people typed. */
const postgresArguments = ({ directory, socketDir, fsync }: StartOptions): readonly string[] => {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '40',
    shared_buffers: '64MB',
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    synchronous_commit: 'on',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  return ['-D', directory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
};

const ensureDatabase = async (socketDir: string): Promise<void> => {
  const client = new pg.Client({ host: socketDir, user, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
};

/** Fast shutdown; after eight seconds an immediate one, which loses nothing either: what was committed is in the log. */
const stop = async (directory: string): Promise<void> => {
  const postmaster = await findPostmaster(directory);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(postmaster.pid, signal);
    for (const until = Date.now() + 8_000; Date.now() < until; await sleep(20)) {
      if ((await findPostmaster(directory)) === undefined || !isAlive(postmaster.pid)) return;
    }
  }
};
