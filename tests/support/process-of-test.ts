import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { dataFolder, startProcess, type EndpointProcess } from './process.ts';

/** Ends with the test. */
export const startForTest = async (main: string, environment: Readonly<Record<string, string>>, words: readonly string[] = []): Promise<EndpointProcess> => {
  const running = await startProcess(main, environment, words);
  onTestFinished(async () => {
    running.kill('SIGTERM');
    await running.ended;
  });
  return running;
};

/** A data folder whose database is stopped when the test ends, whoever left it running. */
export const freshFolder = async (): Promise<string> => {
  const folder = await dataFolder();
  onTestFinished(async () => {
    const pid = await databasePid(folder).catch(() => undefined);
    if (pid !== undefined) process.kill(pid, 'SIGINT');
    while (await databasePid(folder).then(() => true, () => false)) await sleep(50);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
};

export const databasePid = async (folder: string): Promise<number> => {
  const pid = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 0);
  return pid;
};
