import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from './refusal.ts';

const run = promisify(execFile);

/** Under whom PostgreSQL runs; undefined means: as whoever runs the endpoint. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it the system user `postgres`, made here if need be. */
export const databaseAccount = async (): Promise<Account> => {
  if (process.getuid?.() !== 0) return undefined;
  const found = await idsOf('postgres');
  if (found !== undefined) return found;
  try {
    await run('groupadd', ['--system', '--force', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch (error) {
    throw new Refusal('The database may not run as root and the user postgres cannot be made: run Willkomm as an ordinary user, or add a system user postgres.', {
      cause: error,
    });
  }
  return idsOf('postgres');
};

/** Asks the kernel, as that user, instead of working it out from permission bits. */
export const mayPass = async (account: Account, folder: string): Promise<boolean> => {
  if (account === undefined) return true;
  return run('test', ['-x', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
};

const idsOf = async (name: string): Promise<Account> => {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
};
