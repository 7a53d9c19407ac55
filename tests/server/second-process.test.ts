import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfiguration } from '#server/configuration.ts';
import { openGround } from '#server/lifecycle.ts';
import { databasePid, freshFolder, startForTest } from '#tests/support/process-of-test.ts';
import { buildEndpoint, freePort, type EndpointProcess } from '#tests/support/process.ts';

/** Nothing that comes second, an endpoint or a command, may take the database from under an endpoint that runs. */
vi.setConfig({ testTimeout: 120_000 });

let main: string;
beforeAll(async () => void (main = await buildEndpoint()));
afterAll(() => rm(dirname(main), { recursive: true, force: true }));

type Environment = { readonly DATA_DIR: string; readonly PORT: string; readonly SAMPLE: string };
const environmentIn = async (folder: string): Promise<Environment> => ({ DATA_DIR: folder, PORT: String(await freePort()), SAMPLE: '0' });

/** A look into the embedded database from beside. */
const query = async (folder: string, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ host: join(folder, 'postgres'), user: 'willkomm', database: 'willkomm' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

const health = async ({ url }: EndpointProcess): Promise<number> => (await fetch(`${url}/v1/health`)).status;

test('a second endpoint on the same data folder does not start, also when the pool of the first has let go its connections', async () => {
  const folder = await freshFolder();
  const first = await startForTest(main, await environmentIn(folder));
  // What ten quiet seconds do to the pool, and more: every connection is gone, and nobody asks for a new one.
  await query(folder, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'willkomm-endpoint'`);
  const named = () => query(folder, `SELECT pid FROM pg_stat_activity WHERE application_name = 'willkomm-endpoint'`);
  await vi.waitFor(async () => expect(await named()).toHaveLength(1), { timeout: 5_000, interval: 100 });
  const second = await startForTest(main, await environmentIn(folder));
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/^Another endpoint is at work in the data folder .*: stop it, or set DATA_DIR to another folder\.\n$/);
  expect(await health(first)).toBe(200);
  first.kill('SIGINT');
  expect(await first.ended).toBe(0);
  await expect(databasePid(folder)).rejects.toThrow();
});

test('a command that fails leaves the database of the running endpoint alone', async () => {
  const folder = await freshFolder();
  const environment = await environmentIn(folder);
  const endpoint = await startForTest(main, environment);
  await query(folder, 'ALTER TABLE staff DISABLE ROW LEVEL SECURITY');
  const command = await startForTest(main, environment, ['office', 'list']);
  expect(await command.ended).toBe(1);
  expect(command.output()).toMatch(/^Offices are not kept apart in the table staff: /);
  expect(await health(endpoint)).toBe(200);
});

test('a command that started the database leaves it to an endpoint that came meanwhile, and stops it otherwise', async () => {
  const folder = await freshFolder();
  const environment = await environmentIn(folder);
  const configuration = readConfiguration(environment);
  if (!configuration.ok) throw new Error(configuration.error.join(' '));
  const alone = await openGround(configuration.value, 'operator');
  await alone.close();
  await expect(databasePid(folder)).rejects.toThrow();
  const command = await openGround(configuration.value, 'operator');
  const endpoint = await startForTest(main, environment);
  await command.close();
  expect(await health(endpoint)).toBe(200);
});
