import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** What `postmaster.pid` says about the server of a data directory. */
export type Postmaster = { readonly pid: number; readonly socketDir: string };

export const findPostmaster = async (dataDirectory: string): Promise<Postmaster | undefined> => {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid = '', , , , socketDir = ''] = text.split('\n');
  return /^\d+$/.test(pid) ? { pid: Number(pid), socketDir: socketDir.trim() } : undefined;
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EPERM';
  }
};

/** Numbers of processes are used again: after a crash, `postmaster.pid` may name somebody else. Where there is no /proc, believe the file. */
export const isPostgresOf = async (pid: number, dataDirectory: string): Promise<boolean> => {
  if (!existsSync('/proc/self/cmdline')) return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(dataDirectory);
};

/** Whether the server answers now. */
export const answers = async (socketDir: string, user: string): Promise<boolean> => {
  const client = new pg.Client({ host: socketDir, user, database: 'postgres', connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
