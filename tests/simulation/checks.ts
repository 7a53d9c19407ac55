import { valueId, type Change } from '#core/change.ts';
import type { Registers } from '#core/merge.ts';
import { hashOf } from '#protocol/hash.ts';
import type { Tablet } from './tablet.ts';
import { rowsOf, type World } from './world.ts';

/** What must be true when everything works again; the first thing that is not is thrown, with the rule it breaks. */
export const checkHealed = async (world: World): Promise<void> => {
  for (const tablet of world.tablets) await checkTablet(world, tablet);
  await checkStored(world);
  await checkAgreement(world);
};

/** Each saved entry is on the endpoint exactly once, unaltered, under its own office, or in a visible quarantine. [P1]-[P6] */
const checkTablet = async (world: World, tablet: Tablet): Promise<void> => {
  const rows = await rowsOf(world, tablet.saved.map(({ id }) => id));
  const held = await tablet.tab.outbox.held();
  const counts = await tablet.tab.outbox.counts();
  demand(counts.waiting === 0, `[P7] tablet ${tablet.number} still has ${counts.waiting} waiting entries`);
  for (const change of tablet.saved) {
    const found = rows.filter(({ id }) => id === change.id);
    const isHeld = held.some((entry) => entry.change.id === change.id);
    const isPoison = change.set.some(({ value }) => value === 'viele');
    demand(found.length === (isPoison ? 0 : 1), `[P3] ${change.id} of tablet ${tablet.number} is on the endpoint ${found.length} times`);
    demand(isHeld === isPoison, `[S5] ${change.id} is ${isHeld ? '' : 'not '}held, ${JSON.stringify(held.map(({ reason }) => reason))}`);
    for (const row of found) {
      demand(row.hash === change.hash, `[P4] ${change.id} was altered on its way`);
      demand(row.office === tablet.connection.office.id, `[P6] ${change.id} is under a foreign office`);
    }
  }
};

/** What lies in the database is what its hash says, and numbers have no gaps. [P4] */
const checkStored = async (world: World): Promise<void> => {
  const offices = [...new Set(world.tablets.map(({ connection }) => connection.office.id))];
  const rows = await world.endpoint.database.selectFrom('change').selectAll().where('office', 'in', offices).orderBy('seq').execute();
  for (const row of rows) {
    const body = JSON.parse(row.body) as Change;
    demand((await hashOf(body)) === row.hash && body.hash === row.hash, `[P4] the stored body of ${row.id} is not what its hash says`);
    demand(body.office === row.office, `[P6] ${row.id} of office ${body.office} is stored under ${row.office}`);
  }
  for (const office of offices) {
    const numbers = rows.filter((row) => row.office === office).map(({ seq }) => seq);
    demand(numbers.every((seq, index) => seq === index + 1), `[S21] the numbers of an office have a gap: ${numbers.join(' ')}`);
  }
};

/** All tablets of an office show the same, and exactly the values that no one who saw them replaced. [P5] */
const checkAgreement = async (world: World): Promise<void> => {
  for (const office of new Set(world.tablets.map(({ connection }) => connection.office.id))) {
    const tablets = world.tablets.filter(({ connection }) => connection.office.id === office);
    const rows = await world.endpoint.database.selectFrom('change').select('body').where('office', '=', office).execute();
    const changes = rows.map(({ body }) => JSON.parse(body) as Change);
    for (const talk of world.talks) {
      const ofTalk = changes.filter((change) => change.talk === talk);
      for (const tablet of tablets) {
        // Only this tablet knows of its held entries: what they replace is hidden here, and they themselves are not compared.
        const held = (await tablet.tab.outbox.held()).map(({ change }) => change);
        const expected = standingValues(ofTalk, [...ofTalk, ...held]);
        const shown = shownValues(await tablet.tab.shown(talk), new Set(held.map(({ id }) => id)));
        demand(shown === expected, `[P5] tablet ${tablet.number} shows ${shown} where ${expected} stands`);
      }
    }
  }
};

/** A reference that shares nothing with the product's merge: a value stands unless some change names it as seen. */
const standingValues = (changes: readonly Change[], known: readonly Change[]): string => {
  const replaced = new Set(known.flatMap(({ set }) => set.flatMap(({ base }) => base)));
  const standing = changes.flatMap((change) => change.set.filter(({ field }) => !replaced.has(valueId(change.id, field))).map(({ field, value }) => `${valueId(change.id, field)}=${JSON.stringify(value)}`));
  return standing.sort().join(' ');
};

const shownValues = (registers: Registers, without: ReadonlySet<string>): string =>
  Object.values(registers)
    .flatMap(({ values }) => values.filter(({ id }) => !without.has(id.split('#')[0]!)).map(({ id, value }) => `${id}=${JSON.stringify(value)}`))
    .sort()
    .join(' ');

const demand = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};
