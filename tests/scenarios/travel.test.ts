import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noRegisters } from '#core/merge.ts';
import { transferStatus } from '#core/transfer.ts';
import { inOffice } from '#server/transaction.ts';
import { newOffice, openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';
import { fieldTablet, type FieldTablet } from '#tests/support/field-office.ts';
import { uuid } from '#tests/support/builders.ts';

const talk = uuid(1);
let endpoint: TestEndpoint;
let office: string;

beforeAll(async () => {
  endpoint = await openEndpoint();
  office = await newOffice(endpoint.ground);
});
afterAll(() => endpoint.close());

const stored = (id: string) =>
  inOffice(endpoint.ground, office, (tx) => tx.selectFrom('change').select(['id', 'hash', 'seq']).where('office', '=', office).where('id', '=', id).execute());

const say = ({ device }: FieldTablet, field: string, value: string | number, seen = noRegisters) => device.recorder.record(talk, [{ field, value }], seen);

describe('from one tablet to another', () => {
  test('[P2] [P4] what was recorded offline arrives unaltered and is seen on the second tablet', async () => {
    const [first, second] = [await fieldTablet(endpoint, office), await fieldTablet(endpoint, office)];
    first.line.state = 'lost';
    const saved = await say(first, 'minutes', 14);
    expect(await first.synchronise()).toEqual({ kind: 'later' });
    expect(await first.device.outbox.counts()).toMatchObject({ waiting: 1 });

    first.line.state = 'open';
    expect(await first.synchronise()).toMatchObject({ kind: 'done', sent: 1 });
    await second.synchronise();
    expect((await second.device.talks.find(talk))?.minutes).toBe(14);
    expect(await stored(saved.id)).toMatchObject([{ hash: saved.hash }]);
  });

  test('[S3] a push whose answer was lost is sent again and stored once', async () => {
    const tablet = await fieldTablet(endpoint, office);
    const saved = await say(tablet, 'understanding', 'good');
    tablet.line.answersToLose = 1;
    expect(await tablet.synchronise()).toEqual({ kind: 'later' });
    expect(await tablet.device.outbox.counts()).toMatchObject({ waiting: 1 });
    expect(await tablet.synchronise()).toMatchObject({ kind: 'done' });
    expect(await tablet.device.outbox.counts()).toMatchObject({ waiting: 0, held: 0 });
    expect(await stored(saved.id)).toHaveLength(1);
  });

  test('[P5] two tablets that wrote the same field offline both keep their value, and a choice on one settles both', async () => {
    const [first, second] = [await fieldTablet(endpoint, office), await fieldTablet(endpoint, office)];
    await say(first, 'guest.adults', 1);
    await say(second, 'guest.adults', 2);
    for (const tablet of [first, second, first]) await tablet.synchronise();
    const seen = await first.device.talks.find(talk);
    expect(seen?.conflicts).toMatchObject([{ field: 'guest.adults', values: [{ value: 1 }, { value: 2 }] }]);

    await say(first, 'guest.adults', 2, seen!.registers);
    for (const tablet of [first, second]) await tablet.synchronise();
    expect((await second.device.talks.find(talk))?.conflicts).toEqual([]);
  });
});

describe('what the endpoint will not take', () => {
  test('[S5] [S22] a flawed entry is held with its reason and does not stop the next one', async () => {
    const tablet = await fieldTablet(endpoint, office);
    const flawed = await say(tablet, 'minutes', 'viele');
    const fine = await say(tablet, 'minutes', 10);
    expect(await tablet.synchronise()).toMatchObject({ kind: 'done' });
    expect(await tablet.device.outbox.held()).toMatchObject([{ change: { id: flawed.id }, status: 'quarantined', reason: 'value: minutes' }]);
    expect(await stored(fine.id)).toHaveLength(1);
    expect(transferStatus(await tablet.device.outbox.counts(), Date.now())).toMatchObject({ kind: 'held', held: 1 });
  });

  test('[P6] [S20] a tablet with the token of another office neither leaves nor takes anything there', async () => {
    const stranger = await fieldTablet(endpoint, await newOffice(endpoint.ground, 'Anderswil'));
    const mine = await fieldTablet(endpoint, office);
    await say(mine, 'minutes', 9);
    expect(await mine.synchronise(stranger.connection.token)).toMatchObject({ kind: 'done' });
    expect(await mine.device.outbox.held()).toMatchObject([{ status: 'rejected', reason: 'office' }]);

    await say(stranger, 'minutes', 3);
    await stranger.synchronise();
    expect(await mine.synchronise(stranger.connection.token)).toMatchObject({ kind: 'later' });
    expect(await mine.device.database.confirmed.count()).toBe(0);
  });
});
