import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The endpoint as it is shipped, built into a folder of its own so that a build beside the tests is not disturbed. */
export const buildEndpoint = async (): Promise<string> => {
  const outDir = join('node_modules', '.cache', `endpoint-${process.pid}`);
  await build({ configFile: 'vite.config.server.ts', logLevel: 'error', build: { outDir } });
  return join(outDir, 'main.js');
};

export type EndpointProcess = {
  readonly pid: number;
  readonly url: string;
  /** What it printed so far, both streams. */
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
};

/** Starts the built endpoint and waits until it says that it runs, or ends. */
export const startProcess = async (main: string, environment: Readonly<Record<string, string>>, words: readonly string[] = []): Promise<EndpointProcess> => {
  const child = spawn(process.execPath, [main, ...words], { env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  await Promise.race([ended, saidToRun(child)]);
  return { pid: child.pid!, url: `http://127.0.0.1:${environment['PORT'] ?? '4180'}`, output: () => output, kill: (signal) => void child.kill(signal), ended };
};

const saidToRun = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.stdout?.on('data', (chunk: Buffer) => chunk.includes('Willkomm is running.') && resolve()));

/** A folder that the user postgres may enter, too. */
export const dataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'willkomm-data-'));
  await chmod(folder, 0o755);
  return folder;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
