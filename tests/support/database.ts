import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { systemChance } from '#server/chance.ts';
import { systemClock } from '#server/clock.ts';
import { openDatabase } from '#server/database.ts';
import { startEmbeddedDatabase } from '#server/embedded-database.ts';
import { migrate } from '#server/migrate.ts';
import { findPostmaster, isAlive, isPostgresOf } from '#server/postmaster.ts';

/** Migrated once, copied by every test. */
export const templateName = 'willkomm_template';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this run: its socket folder and its superuser. */
    databaseServer: { readonly host: string; readonly user: string };
  }
}

/** One real PostgreSQL for the whole run; every test file copies the migrated template (see fresh-database.ts). */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  await sweepLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // For root: the user postgres must be able to enter.
  await chmod(folder, 0o755);
  // Nothing here proves durability; what does starts the real endpoint with its own database.
  const server = await startEmbeddedDatabase({ dataDir: folder, fsync: false });
  const { host, user } = server.connection as { readonly host: string; readonly user: string };
  const admin = openDatabase({ host, user, database: 'postgres' }, 'willkomm-test');
  await sql`CREATE DATABASE ${sql.table(templateName)}`.execute(admin);
  await admin.destroy();
  const template = openDatabase({ host, user, database: templateName }, 'willkomm-test');
  await migrate({ database: template, clock: systemClock, chance: systemChance });
  await template.destroy();
  provide('databaseServer', { host, user });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
};

const prefix = 'willkomm-test-';

/** A run that was killed leaves its server behind; its folder carries the number of the process that is gone. */
const sweepLeftovers = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(prefix) ? /^\d+/.exec(name.slice(prefix.length))?.[0] : undefined;
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const postmaster = await findPostmaster(join(folder, 'postgres'));
    if (postmaster !== undefined && (await isPostgresOf(postmaster.pid, join(folder, 'postgres')))) process.kill(postmaster.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
};
