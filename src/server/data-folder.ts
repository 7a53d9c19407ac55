import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mayPass, type Account } from './account.ts';
import type { Binaries } from './postgres-binaries.ts';
import { Refusal } from './refusal.ts';

const systemFolder = '/var/lib/willkomm';

/** The folder everything is kept in: one that exists and that PostgreSQL may enter. */
export const dataFolder = async (account: Account, given: string | undefined): Promise<string> => {
  for (const folder of given === undefined ? [resolve('data'), systemFolder] : [resolve(given)]) {
    await makeFolder(folder, 0o755);
    if (await mayPass(account, folder)) return folder;
  }
  throw new Refusal(`The user postgres cannot enter the data folder ${given ?? systemFolder}: set DATA_DIR to a folder outside of root's home, or run as an ordinary user.`);
};

/** Not `recursive: true`: that one never ends where the parent exists and takes no folders, as in /proc. */
const makeFolder = async (folder: string, mode: number): Promise<void> => {
  try {
    if (!existsSync(dirname(folder))) await makeFolder(dirname(folder), mode);
    if (!existsSync(folder)) await mkdir(folder, { mode });
    if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is a file.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The data folder ${folder} cannot be made: set DATA_DIR to a folder that you may write to.`, { cause: error });
  }
};

/** Beside the final place and renamed at the end: a first start that is cut short leaves nothing that looks finished. */
export const initialise = async (binaries: Binaries, account: Account, directory: string, user: string): Promise<void> => {
  const draft = `${directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await makeFolder(draft, 0o700);
  if (account !== undefined) await chown(draft, account.uid, account.gid);
  const { code, output } = await run(binaries.initdb, initdbArguments(draft, user), account);
  if (code !== 0) throw new Refusal(`The database cannot be set up in ${directory}: ${lastLine(output)}`);
  await rename(draft, directory);
};

/** Texts sort by code point on every system: the locale of the machine does not reach into indexes. */
const initdbArguments = (directory: string, user: string): readonly string[] => [
  `--pgdata=${directory}`,
  `--username=${user}`,
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** Addresses of sockets end at about 104 bytes; long folders get a short one elsewhere. */
const longestSocketFolder = 84;

/** Where the server's socket lies: in its own folder, which only its user and root may enter. */
export const socketFolder = async (account: Account, directory: string): Promise<string> => {
  if (Buffer.byteLength(directory) <= longestSocketFolder) return directory;
  const folder = join(tmpdir(), `willkomm-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const { uid } = await stat(folder);
  if (uid !== (account?.uid ?? process.getuid?.()) && uid !== process.getuid?.()) {
    throw new Refusal(`The folder ${folder} belongs to someone else: remove it, or set DATA_DIR to a shorter path.`);
  }
  await chmod(folder, 0o700);
  if (account !== undefined) await chown(folder, account.uid, account.gid);
  return folder;
};

const run = (command: string, args: readonly string[], account: Account): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((settle) => {
    const child = spawn(command, args, { ...account, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => settle({ code: null, output: error.message }));
    child.on('close', (code) => settle({ code, output }));
  });

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
