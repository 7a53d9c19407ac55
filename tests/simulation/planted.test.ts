import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { plants } from './plants.ts';

/** [L3m] Runs the simulation over a product with a bug in it. It must fail, and for the bug's sake: with a story told. */
const simulate = (plant: string): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((resolve) => {
    const child = spawn('npx', ['vitest', 'run', '--config', 'tests/simulation/planted.config.ts', 'tests/simulation/simulation.test.ts'], {
      env: { ...process.env, WILLKOMM_PLANT: plant, SIM_SEEDS: '1000', SIM_STOP: '1', NO_COLOR: '1', VITEST: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.on('exit', (code) => resolve({ code, output }));
  });

describe('the simulation finds a planted bug', () => {
  test.each(plants.map(({ name }) => name))('%s', { timeout: 600_000 }, async (name) => {
    const { code, output } = await simulate(name);
    expect(output).toMatch(/seed \d+: \[[PS]\d+\]/);
    expect(code).toBe(1);
  });
});
