import type { Wish } from '#core/change.ts';
import type { TabDisk } from './disk.ts';
import { tokenOf } from './endpoint.ts';
import type { Tablet } from './tablet.ts';
import { atEndpoint, moveLetter, PowerLoss, record, restartTab, startExchange, type Act, type Fault, type World } from './world.ts';

const anyTablet = (world: World): Tablet => world.dice.pick(world.tablets);

const statuses = ['known', 'brief', 'discussed', 'again'];

const edit = async (world: World, { oldScreen = false, poison = false, killAt }: { oldScreen?: boolean; poison?: boolean; killAt?: number } = {}): Promise<void> => {
  const { dice } = world;
  const tablet = anyTablet(world);
  const talk = dice.pick(world.talks);
  const seen = oldScreen ? {} : await tablet.tab.shown(talk);
  if (killAt !== undefined) tablet.tab.plug.killAtWrite(killAt);
  await record(world, tablet, poison ? [{ field: 'minutes', value: 'viele' }] : anyWishes(world), talk, seen);
  if (killAt !== undefined) await restartTab(world, tablet);
};

const anyWishes = ({ dice, next }: World): readonly Wish[] =>
  dice.pick<readonly Wish[]>([
    [{ field: 'minutes', value: dice.below(60) }],
    [{ field: 'topic.housing.status', value: dice.pick(statuses) }],
    [{ field: 'topic.housing.status', value: 'discussed' }, { field: 'topic.housing.handout', value: true }],
    [{ field: 'need.F2', value: null }],
    [{ field: `note.${next}.text`, value: `Notiz ${dice.below(1000)}` }],
  ]);

const answerLost: Fault = async (_, __, process) => {
  await process();
  return 'lost';
};

const deliveredTwice: Fault = async (_, __, process) => {
  await process();
  return process();
};

/** Hours later a proxy delivers a request again; its sender is long gone. */
const oldCopyArrives = async (world: World): Promise<void> => {
  if (world.network.copies.length > 0) await atEndpoint(world, world.dice.pick(world.network.copies));
};

const answerCut: Fault = async (world, _, process) => {
  const response = await process();
  const text = await response.text();
  return new Response(text.slice(0, world.dice.below(text.length)), { status: response.status });
};

const resultsMissing: Fault = async (world, letter, process) => {
  const response = await process();
  if (letter.path !== '/v1/changes' || !response.ok) return response;
  const answer = (await response.json()) as { results: unknown[] };
  return Response.json({ ...answer, results: answer.results.filter(() => world.dice.happens(0.5)) });
};

/** Another value arrives than was sent, in JSON that is still well formed. */
const flipped = (text: string): string => text.replace('"value":"discussed"', '"value":"irrelevant"').replace(/"value":(\d)/, (_, digit: string) => `"value":${(Number(digit) + 1) % 10}`);

const flippedInRequest: Fault = async (world, letter) => {
  if (typeof letter.body !== 'string') return 'lost';
  return atEndpoint(world, { ...letter, body: flipped(letter.body) });
};

const flippedInAnswer: Fault = async (_, __, process) => {
  const response = await process();
  return new Response(flipped(await response.text()), { status: response.status });
};

const captivePortal: Fault = async () => new Response('<html><title>Gäste-WLAN</title></html>', { status: 200, headers: { 'content-type': 'text/html' } });

const busy: Fault = async (world) =>
  Response.json({ code: 'busy', detail: 'Later.' }, { status: world.dice.pick([429, 500, 503]), headers: { 'retry-after': '5' } });

const tooLarge: Fault = async (_, letter, process) =>
  letter.method === 'POST' ? Response.json({ code: 'too-large', detail: 'Smaller.' }, { status: 413 }) : process();

const endpointKilled =
  (when: 'beforeCommit' | 'afterCommit'): Fault =>
  async (world, _, process) => {
    world.endpoint.cutAtNextCommit(when);
    try {
      const response = await process();
      world.endpoint.cutAtNextCommit(undefined);
      return response;
    } catch (error) {
      if (error instanceof PowerLoss) return 'lost';
      throw error;
    }
  };

/** The tab dies at some write of what the answer makes it do; if it writes less than that, it lives. */
const tabKilledWhileReceiving = async (world: World): Promise<void> => {
  let plug: TabDisk | undefined;
  await moveLetter(world, async (_, letter, process) => {
    const response = await process();
    plug = world.exchanges.get(letter.tablet)?.tablet.tab.plug;
    plug?.killAtWrite(world.dice.below(6));
    return response;
  });
  plug?.killAtWrite(Infinity);
};

/** Somebody mixed up two tablets: until it is healed this one speaks with the token of another office. */
const tokenOfAnotherOffice = async (world: World): Promise<void> => {
  const tablet = anyTablet(world);
  const stranger = world.tablets.find(({ connection }) => connection.office.id !== tablet.connection.office.id);
  if (stranger !== undefined) await tablet.tab.connect({ ...tablet.connection, token: tokenOf(stranger.connection.device) });
};

const newEpoch = async (world: World): Promise<void> => {
  await world.endpoint.database.updateTable('installation').set({ epoch: `${'0'.repeat(8)}-0000-4000-8000-${(world.next++).toString(16).padStart(12, '0')}` } as never).execute();
};

/** What people do and what goes wrong, with how often. Every fault of this list is one that the protocol promises to survive. */
export const acts: readonly Act[] = [
  { weight: 30, name: 'edit', run: (world) => edit(world) },
  { weight: 3, name: 'edit on an old screen', run: (world) => edit(world, { oldScreen: true }) },
  { weight: 2, name: 'poison edit', run: (world) => edit(world, { poison: true }) },
  { weight: 5, name: 'tab killed while saving', run: (world) => edit(world, { killAt: world.dice.below(4) }) },
  { weight: 14, name: 'exchange', run: (world) => startExchange(world, anyTablet(world)) },
  { weight: 30, name: 'delivered', run: (world) => moveLetter(world, (_, __, process) => process()) },
  { weight: 5, name: 'request lost', run: (world) => moveLetter(world, async () => 'lost') },
  { weight: 6, name: 'answer lost', run: (world) => moveLetter(world, answerLost) },
  { weight: 3, name: 'delivered twice', run: (world) => moveLetter(world, deliveredTwice) },
  { weight: 3, name: 'old copy arrives', run: oldCopyArrives },
  { weight: 3, name: 'answer cut', run: (world) => moveLetter(world, answerCut) },
  { weight: 5, name: 'results missing', run: (world) => moveLetter(world, resultsMissing) },
  { weight: 3, name: 'flipped bit in a request', run: (world) => moveLetter(world, flippedInRequest) },
  { weight: 6, name: 'flipped bit in an answer', run: (world) => moveLetter(world, flippedInAnswer) },
  { weight: 2, name: 'captive portal', run: (world) => moveLetter(world, captivePortal) },
  { weight: 2, name: 'endpoint busy', run: (world) => moveLetter(world, busy) },
  { weight: 2, name: 'batch too large', run: (world) => moveLetter(world, tooLarge) },
  { weight: 4, name: 'endpoint killed before commit', run: (world) => moveLetter(world, endpointKilled('beforeCommit')) },
  { weight: 4, name: 'endpoint killed after commit', run: (world) => moveLetter(world, endpointKilled('afterCommit')) },
  { weight: 3, name: 'tab killed', run: (world) => restartTab(world, anyTablet(world)) },
  { weight: 4, name: 'tab killed while receiving', run: tabKilledWhileReceiving },
  { weight: 2, name: 'token of another office', run: tokenOfAnotherOffice },
  { weight: 2, name: 'new epoch', run: newEpoch },
];
