import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts';
import { acts } from './acts.ts';
import { checkHealed } from './checks.ts';
import { diceOf } from './dice.ts';
import { simulatedEndpoint, type SimulatedEndpoint } from './endpoint.ts';
import { createWorld, heal, runStory, type World } from './world.ts';

/** L3: the product's code for device and endpoint, with clock, network and disk in the hands of chance. */
const first = Number(process.env['SIM_FIRST'] ?? 1);
const seeds = Number(process.env['SIM_SEEDS'] ?? 500);
const steps = Number(process.env['SIM_STEPS'] ?? 60);
/** A run that looks for a planted bug is over when it has found it. */
const mostFailures = process.env['SIM_STOP'] === undefined ? 3 : 1;

let fresh: FreshDatabase;
let endpoint: SimulatedEndpoint;
let world: World | undefined;

beforeAll(async () => {
  fresh = await freshDatabase();
  const dice = diceOf(first);
  endpoint = await simulatedEndpoint({
    connection: fresh.connection,
    clock: () => world?.now ?? 0,
    bytes: (length) => Uint8Array.from({ length }, () => dice.below(256)),
  });
});

afterAll(async () => {
  await endpoint.close();
  await fresh.drop();
});

const tell = async (seed: number): Promise<string | undefined> => {
  try {
    world = await createWorld(seed, endpoint);
    await runStory(world, acts, steps);
    await heal(world);
    await checkHealed(world);
    return undefined;
  } catch (error) {
    return `seed ${seed}: ${error instanceof Error ? error.message : String(error)}\n  ${world?.log.join(' · ')}`;
  }
};

test(`[P1]-[P7] nothing is lost, doubled or altered in the stories ${first} to ${first + seeds - 1}`, { timeout: 20 * 60_000 }, async () => {
  const failures: string[] = [];
  let [saved, tabs, endpoints] = [0, 0, 0];
  for (let seed = first; seed < first + seeds && failures.length < mostFailures; seed += 1) {
    const failure = await tell(seed);
    saved += world?.tablets.reduce((sum, tablet) => sum + tablet.saved.length, 0) ?? 0;
    tabs += world?.deaths.tabs ?? 0;
    endpoints += world?.deaths.endpoints ?? 0;
    if (failure !== undefined) failures.push(failure);
  }
  expect(failures.join('\n')).toBe('');
  // A simulation in which nothing happens would find nothing either.
  expect(saved).toBeGreaterThan(seeds * 5);
  expect(tabs).toBeGreaterThan(seeds / 5);
  expect(endpoints).toBeGreaterThan(seeds / 5);
  console.log(`${seeds} stories: ${saved} entries saved, ${tabs} tabs killed in the middle of a write, the endpoint's power cut ${endpoints} times at a commit`);
});
