import { valueId, type Change, type Wish } from '#core/change.ts';
import { registerOf, type Registers } from '#core/merge.ts';
import { transferStatus } from '#core/transfer.ts';
import { diceOf, type Dice } from './dice.ts';
import { furnishOffice, tokenOf, type SimulatedEndpoint } from './endpoint.ts';
import { deliver, networkOf, type Letter, type Network } from './network.ts';
import { newTablet, openTab, type Tablet } from './tablet.ts';

/**
 * One story: tablets of two offices, people who record, a network and machines that fail. One thing happens at a time, and
 * chance alone decides which, so that a seed tells the same story again.
 */
export type World = {
  readonly seed: number;
  readonly dice: Dice;
  readonly endpoint: SimulatedEndpoint;
  readonly network: Network;
  readonly tablets: readonly Tablet[];
  readonly talks: readonly string[];
  /** Exchanges that are under way; several of one tablet are its tabs. */
  readonly exchanges: Map<number, Exchange>;
  now: number;
  next: number;
  readonly log: string[];
  readonly broken: string[];
  /** How often a machine really died in the middle of something: a fault that never strikes proves nothing. */
  readonly deaths: { tabs: number; endpoints: number };
};

/** A cycle of the product, and the promise that the world waits on until it blocks on the network or ends. */
export type Exchange = { readonly tablet: Tablet; blocked: () => void; ended: boolean };

const start = Date.parse('2026-12-01T08:00:00Z');

export const createWorld = async (seed: number, endpoint: SimulatedEndpoint): Promise<World> => {
  const dice = diceOf(seed);
  const world = { seed, dice, endpoint, network: networkOf(), tablets: [] as Tablet[], talks: [] as string[], exchanges: new Map(), now: start, next: 1, log: [] as string[], broken: [] as string[], deaths: { tabs: 0, endpoints: 0 } };
  const clock = { now: () => new Date(world.now), wait: async () => {} };
  const chance = { bytes: (length: number) => Uint8Array.from({ length }, () => dice.below(256)) };
  const perOffice = [2 + dice.below(2), 1 + dice.below(2)];
  for (const count of perOffice) {
    const office = uuidFrom(world);
    const devices = Array.from({ length: count }, () => uuidFrom(world));
    for (const connection of await furnishOffice({ database: endpoint.database, clock, chance }, office, devices)) {
      const drift = dice.happens(0.2) ? 86_400_000 * (dice.happens(0.5) ? 1 : -1) : 0;
      const parts = { number: world.tablets.length, makeId: () => uuidFrom(world), clock: () => world.now + drift, connection };
      world.tablets.push(await newTablet(parts));
    }
  }
  for (let talk = 0; talk < 3; talk += 1) world.talks.push(uuidFrom(world));
  return world;
};

/** Ids in the order of their making, unique over all seeds of a run. */
const uuidFrom = (world: { readonly seed: number; next: number }): string => {
  const seed = world.seed.toString(16).padStart(8, '0');
  return `${seed.slice(0, 8)}-0000-7000-8000-${(world.next++).toString(16).padStart(12, '0')}`;
};

export type Act = { readonly weight: number; readonly name: string; readonly run: (world: World) => Promise<void> };

export const runStory = async (world: World, acts: readonly Act[], steps: number): Promise<void> => {
  const total = acts.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < steps; step += 1) {
    world.now += world.dice.below(60_000);
    let ticket = world.dice.below(total);
    const act = acts.find(({ weight }) => (ticket -= weight) < 0)!;
    world.log.push(act.name);
    await act.run(world);
    if (world.broken.length > 0) throw new Error(`[S5] ${world.broken[0]}`);
    await checkStatusLines(world);
    await checkShown(world.dice.pick(world.tablets), world.dice.pick(world.talks));
  }
};

/** [P1] [S2] A tablet shows every value it called saved, unless one that saw it replaced it, wherever the entry is by now. */
const checkShown = async (tablet: Tablet, talk: string): Promise<void> => {
  const registers = await tablet.tab.shown(talk);
  for (const change of tablet.saved.filter((saved) => saved.talk === talk)) {
    for (const { field } of change.set) {
      const id = valueId(change.id, field);
      const { values, superseded } = registerOf(registers, field);
      if (!values.some((value) => value.id === id) && !superseded.includes(id)) throw new Error(`[P1] tablet ${tablet.number} no longer shows ${id}`);
    }
  }
};

/** [P7] «Alles übertragen» is only said when everything that this tablet called saved is on the endpoint. */
const checkStatusLines = async (world: World): Promise<void> => {
  for (const tablet of world.tablets) {
    const status = transferStatus(await tablet.tab.outbox.counts(), tablet.clock());
    if (status.kind !== 'everythingSent' || tablet.saved.length === 0) continue;
    const there = await rowsOf(world, tablet.saved.map(({ id }) => id));
    const missing = tablet.saved.filter(({ id, hash }) => !there.some((row) => row.id === id && row.hash === hash));
    if (missing.length > 0) throw new Error(`[P7] tablet ${tablet.number} says everything is sent, but the endpoint lacks ${missing[0]!.id}`);
  }
};

export const rowsOf = async (world: World, ids: readonly string[]) =>
  ids.length === 0 ? [] : world.endpoint.database.selectFrom('change').select(['office', 'id', 'hash', 'body', 'seq']).where('id', 'in', [...ids]).execute();

export const record = async (world: World, tablet: Tablet, wishes: readonly Wish[], talk: string, seen: Registers): Promise<void> => {
  try {
    const change = await tablet.tab.record(talk, wishes, seen);
    checkBase(world, tablet, change, seen);
    tablet.saved.push(change);
  } catch (error) {
    if (!tablet.tab.plug.isDead()) throw error;
  }
  if (tablet.tab.plug.isDead()) await restartTab(world, tablet);
};

/** [P5] An act replaces only what its screen showed, and what the same tablet had written since. */
const checkBase = (world: World, tablet: Tablet, change: Change, seen: Registers): void => {
  const others = world.tablets.filter((other) => other !== tablet).flatMap(({ saved }) => saved.map(({ id }) => id));
  for (const { field, base } of change.set) {
    const shown = registerOf(seen, field).values.map(({ id }) => id);
    const unseen = base.find((id) => !shown.includes(id) && others.includes(id.split('#')[0]!));
    if (unseen !== undefined) throw new Error(`[P5] ${change.id} replaces ${unseen}, which its screen did not show`);
  }
};

/** The tab dies with what it had in memory; its disk stays, and its letters get no answer. */
export const restartTab = async (world: World, tablet: Tablet): Promise<void> => {
  if (tablet.tab.plug.isDead()) world.deaths.tabs += 1;
  tablet.tab.plug.kill();
  tablet.tab.close();
  for (const [key, exchange] of world.exchanges) if (exchange.tablet === tablet) world.exchanges.delete(key);
  removeLetters(world, (letter) => world.exchanges.get(letter.tablet) === undefined);
  tablet.tab = openTab(tablet);
};

const removeLetters = (world: World, gone: (letter: Letter) => boolean): void => {
  const kept = world.network.waiting.filter((letter) => !gone(letter));
  world.network.waiting.splice(0, Infinity, ...kept);
};

/** Starts a cycle and runs it until it waits for the network. */
export const startExchange = async (world: World, tablet: Tablet): Promise<void> => {
  const key = world.next++;
  const exchange: Exchange = { tablet, blocked: () => {}, ended: false };
  world.exchanges.set(key, exchange);
  const end = (): void => {
    exchange.ended = true;
    world.exchanges.delete(key);
    exchange.blocked();
  };
  const power = tablet.tab.plug;
  await untilBlocked(world, exchange, () => {
    tablet.tab.synchronise(world.network.fetchFor(key)).then(end, (error: unknown) => {
      // Nothing but the death of its tab may end an exchange with an exception.
      if (!power.isDead()) world.broken.push(`the exchange of tablet ${tablet.number} broke: ${String(error)}`);
      end();
    });
  });
};

/** Lets an exchange run on until it waits for the network again, or is over. */
export const untilBlocked = async (world: World, exchange: Exchange, go: () => void): Promise<void> => {
  const blocked = new Promise<void>((resolve) => {
    exchange.blocked = resolve;
  });
  world.network.onLetter = (key) => world.exchanges.get(key)?.blocked();
  go();
  await blocked;
};

export type Fault = (world: World, letter: Letter, process: () => Promise<Response>) => Promise<Response | 'lost'>;

/** Moves one letter: to the endpoint and back, with what goes wrong on the way. */
export const moveLetter = async (world: World, fault: Fault): Promise<void> => {
  // A story in which nobody writes has nothing to lose.
  if (world.network.waiting.length === 0) await startExchange(world, world.dice.pick(world.tablets));
  const [letter] = world.network.waiting.splice(world.dice.below(world.network.waiting.length), 1);
  const exchange = world.exchanges.get(letter!.tablet);
  if (letter === undefined || exchange === undefined) return;
  if (letter.method === 'POST' && world.dice.happens(0.2)) world.network.copies.push(letter);
  const outcome = await fault(world, letter, () => atEndpoint(world, letter));
  await untilBlocked(world, exchange, () => (outcome === 'lost' ? letter.fail() : letter.answer(outcome)));
  if (exchange.tablet.tab.plug.isDead()) await restartTab(world, exchange.tablet);
};

/** The endpoint's answer; a process that lost power gives none and is started anew. */
export const atEndpoint = async (world: World, letter: Pick<Letter, 'method' | 'path' | 'headers' | 'body'>): Promise<Response> => {
  const response = await deliver(world.endpoint.process(), letter);
  if (!world.endpoint.wasCut()) return response;
  world.deaths.endpoints += 1;
  await world.endpoint.restart();
  throw new PowerLoss();
};

export class PowerLoss extends Error {}

/** Everything works again: tablets get their own tokens back, held entries are sent once more, and all talk until it is quiet. */
export const heal = async (world: World): Promise<void> => {
  world.endpoint.cutAtNextCommit(undefined);
  world.network.waiting.splice(0);
  for (const tablet of world.tablets) {
    await restartTab(world, tablet);
    tablet.connection = { ...tablet.connection, token: tokenOf(tablet.connection.device) };
    await tablet.tab.connect(tablet.connection);
    await resendHeld(tablet);
  }
  for (let round = 0; round < 3; round += 1) {
    for (const tablet of world.tablets) {
      await startExchange(world, tablet);
      while (world.network.waiting.length > 0) await moveLetter(world, (_, __, process) => process());
    }
  }
};

/** What was refused for a passing reason goes out again, as a person would have it. */
const resendHeld = async (tablet: Tablet): Promise<void> => {
  const held = await tablet.tab.outbox.held();
  for (const { change, status } of held) if (status === 'rejected') await tablet.tab.outbox.resend(change.id);
};
