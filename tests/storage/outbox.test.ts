import { describe, expect, test } from 'vitest';
import { noRegisters } from '#core/merge.ts';
import { connectedDevice, newDisk, type Device } from '#tests/support/device.ts';
import { change, uuid } from '#tests/support/builders.ts';

const talk = uuid(1);
const record = (device: Device, minutes: number) => device.recorder.record(talk, [{ field: 'minutes', value: minutes }], noRegisters);
const answer = (durable: number, epoch = 'e1') => ({ epoch, durable });

describe('settling', () => {
  test('[S3] a change without a result stays in the outbox', async () => {
    const device = await connectedDevice(newDisk());
    const { id } = await record(device, 10);
    await device.outbox.settle([{ id, kind: 'notAcknowledged' }], answer(0), 1);
    expect(await device.outbox.waiting(10)).toMatchObject([{ change: { id }, tries: 1 }]);
  });

  test('[S4] an acknowledged change is kept until it was pulled and is durable', async () => {
    const device = await connectedDevice(newDisk());
    const saved = await record(device, 10);
    await device.outbox.settle([{ id: saved.id, kind: 'acknowledged', seq: 7 }], answer(0), 1);
    expect(await device.outbox.counts()).toMatchObject({ waiting: 0, held: 0, lastExchange: 1 });
    expect((await device.talks.find(talk))?.minutes).toBe(10);

    await device.inbox.apply({ epoch: 'e1', durable: 0, changes: [saved], next: 7 }, await device.inbox.exchange(), 2);
    expect(await device.database.acknowledged.count()).toBe(1);
    await device.inbox.apply({ epoch: 'e1', durable: 7, changes: [], next: 7 }, await device.inbox.exchange(), 3);
    expect(await device.database.acknowledged.count()).toBe(0);
    expect((await device.talks.find(talk))?.minutes).toBe(10);
  });

  test('[S4] [S25] a new epoch puts acknowledged changes back into the outbox and the cursor to 0', async () => {
    const device = await connectedDevice(newDisk());
    const saved = await record(device, 10);
    await device.outbox.settle([{ id: saved.id, kind: 'acknowledged', seq: 7 }], answer(0), 1);
    await device.inbox.adoptEpoch('e2');
    expect(await device.outbox.waiting(10)).toMatchObject([{ change: { id: saved.id } }]);
    expect(await device.inbox.exchange()).toMatchObject({ epoch: 'e2', cursor: 0 });
  });

  test('[S5] a refused change is held with its reason, blocks nothing, and can be sent again or discarded', async () => {
    const device = await connectedDevice(newDisk());
    const refused = await record(device, 10);
    const fine = await record(device, 11);
    await device.outbox.settle(
      [{ id: refused.id, kind: 'held', status: 'rejected', reason: 'office' }, { id: fine.id, kind: 'acknowledged', seq: 1 }],
      answer(1),
      1,
    );
    expect(await device.outbox.counts()).toMatchObject({ waiting: 0, held: 1 });
    await device.outbox.resend(refused.id);
    expect(await device.outbox.counts()).toMatchObject({ waiting: 1, held: 0 });
    await device.outbox.settle([{ id: refused.id, kind: 'held', status: 'rejected', reason: 'office' }], answer(1), 1);
    await device.outbox.discard(refused.id);
    expect(await device.outbox.counts()).toMatchObject({ waiting: 0, held: 0 });
  });
});

describe('receiving', () => {
  test('[S6] a page that was asked for with an older cursor is dropped', async () => {
    const device = await connectedDevice(newDisk());
    const asked = await device.inbox.exchange();
    const other = await change({ id: uuid(50), talk });
    expect(await device.inbox.apply({ epoch: '', durable: 1, changes: [other], next: 1 }, asked, 1)).toBe(true);
    expect(await device.inbox.apply({ epoch: '', durable: 9, changes: [], next: 9 }, asked, 1)).toBe(false);
    expect(await device.inbox.exchange()).toMatchObject({ cursor: 1 });
  });
});
