import { localTime } from '#core/calendar.ts';
import type { Change } from '#core/change.ts';
import { draftChange } from '#core/draft.ts';
import { applyChange, noRegisters, type Registers } from '#core/merge.ts';
import { withHash } from '#protocol/hash.ts';
import { newId } from './chance.ts';
import { hashOfSecret } from './device.ts';
import { createCode } from './enrolment-code.ts';
import { addStaff, createOffice, listOffices, usualSettings } from './office.ts';
import { push } from './push.ts';
import { sampleTalks } from './sample-talks.ts';
import { inOffice, type Ground } from './transaction.ts';

/** Fixed, so that a tablet that was connected to the sample of yesterday finds the one of today. */
export const sampleOffice = '01900000-0000-7000-8000-000000000001';

/** Long enough to look around first. */
const codeLifeMs = 60 * 60_000;

/**
 * Fills an empty database with the invented office «Musterwil», and makes a fresh one-time code for it.
 * @returns the code; undefined where offices of other people live and the sample does not
 */
export const seedSample = async (ground: Ground): Promise<string | undefined> => {
  const offices = await listOffices(ground);
  if (offices.length === 0) await createSample(ground);
  else if (!offices.some(({ office }) => office === sampleOffice)) return undefined;
  return createCode(ground, sampleOffice, codeLifeMs, true);
};

const staff = { 'muster-a': 'Anna Muster', 'muster-b': 'Beat Beispiel', 'muster-c': 'Chiara Probe' } as const;

/** In one transaction: a start that is cut short leaves no half of an office. */
const createSample = async (ground: Ground): Promise<void> => {
  const device = newId(ground.clock, ground.chance);
  const changes = await sampleChanges(ground, device);
  await inOffice(ground, sampleOffice, async (tx) => {
    await createOffice(tx, ground, { id: sampleOffice, name: 'Musterwil', ...usualSettings, recordNames: true, allowNotes: true });
    for (const [id, name] of Object.entries(staff)) await addStaff(tx, ground, sampleOffice, id, name);
    // Nobody knows the token: this device only ever made the sample.
    const token = hashOfSecret(Buffer.from(ground.chance.bytes(32)).toString('base64url'));
    await tx
      .insertInto('device')
      .values({ office: sampleOffice, id: device, name: 'Musterdaten', token_hash: token, created: ground.clock.now(), revoked: null })
      .execute();
    const { results } = await push(tx, ground, { id: device, office: sampleOffice }, changes);
    const refused = results.find(({ status }) => status !== 'stored');
    if (refused !== undefined) throw new Error(`The sample is not sound: ${refused.status}, ${refused.reason ?? ''}.`);
  });
};

const sampleChanges = async (ground: Ground, device: string): Promise<readonly Change[]> => {
  const now = ground.clock.now().getTime();
  const instant = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
  const names = { instant, local: (minutes: number) => localTime(now + minutes * 60_000), id: () => newId(ground.clock, ground.chance) };
  const changes: Change[] = [];
  for (const { begun, acts } of sampleTalks(names)) {
    const talk = names.id();
    let registers: Registers = noRegisters;
    for (const { after, by, wishes } of acts) {
      const at = { wall: instant(begun + after), offset: 0, known: true };
      const act = { id: names.id(), talk, office: sampleOffice, device, by, at, app: 'sample' };
      const change = await withHash(draftChange(act, wishes, registers, registers));
      registers = applyChange(registers, change);
      changes.push(change);
    }
  }
  return changes;
};
