import { describe, expect, test } from 'vitest';
import { noRegisters } from '#core/merge.ts';
import { untouchedTopic } from '#core/talk.ts';
import type { Live } from '#storage/live.ts';
import { connectedDevice, deviceOn, newDisk } from '#tests/support/device.ts';
import { change, set, uuid } from '#tests/support/builders.ts';

const talk = uuid(1);
const firstOf = <T>(live: Live<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = live.subscribe((value) => {
      resolve(value);
      queueMicrotask(() => stop());
    }, reject);
  });

describe('saving', () => {
  test('[P1] [S1] what was saved is there for the next tab on the same disk', async () => {
    const disk = newDisk();
    const device = await connectedDevice(disk);
    await device.recorder.record(talk, [{ field: 'topic.housing.status', value: 'discussed' }], noRegisters);
    device.database.close();

    const next = deviceOn(disk);
    expect((await next.talks.find(talk))?.outcomes['housing']).toEqual({ ...untouchedTopic, status: 'discussed' });
    expect((await next.outbox.waiting(10)).map(({ change }) => change.talk)).toEqual([talk]);
  });

  test('[S2] a local edit is shown but never written into confirmed state', async () => {
    const device = await connectedDevice(newDisk());
    await device.recorder.record(talk, [{ field: 'minutes', value: 12 }], noRegisters);
    expect(await device.database.confirmed.count()).toBe(0);
    expect((await device.talks.find(talk))?.minutes).toBe(12);
  });

  test('[P5] two quick taps on the same screen are one value, not a conflict', async () => {
    const device = await connectedDevice(newDisk());
    await Promise.all([
      device.recorder.record(talk, [{ field: 'minutes', value: 12 }], noRegisters),
      device.recorder.record(talk, [{ field: 'minutes', value: 13 }], noRegisters),
    ]);
    const found = await device.talks.find(talk);
    expect(found?.minutes).toBe(13);
    expect(found?.conflicts).toEqual([]);
  });

  test('[P5] a value of another tablet that the screen did not show is not replaced', async () => {
    const device = await connectedDevice(newDisk());
    const other = await change({ id: uuid(50), talk, device: uuid(99), set: [set('minutes', 20)] });
    await device.inbox.apply({ epoch: '', durable: 1, changes: [other], next: 1 }, await device.inbox.exchange(), 0);
    await device.recorder.record(talk, [{ field: 'minutes', value: 12 }], noRegisters);
    expect((await device.talks.find(talk))?.conflicts).toMatchObject([{ field: 'minutes', values: [{ value: 20 }, { value: 12 }] }]);
  });

  test('[S13] an older build does not write into a newer database', async () => {
    const device = await connectedDevice(newDisk());
    await device.database.settings.put({ key: 'minWriter', body: { plain: 99 } });
    await expect(device.recorder.record(talk, [{ field: 'minutes', value: 12 }], noRegisters)).rejects.toThrow(/newer version/);
    expect(await device.database.outbox.count()).toBe(0);
  });
});

describe('the list', () => {
  test('shows open and closed talks apart, newest first, and which of them wait', async () => {
    const device = await connectedDevice(newDisk());
    for (const [n, day, state] of [[1, '2026-12-01', 'running'], [2, '2026-12-02', 'planned'], [3, '2026-12-03', 'closed']] as const) {
      const wishes = [{ field: 'appointment.at', value: `${day}T09:00` }, { field: 'state', value: state }];
      await device.recorder.record(uuid(n), wishes, noRegisters);
    }
    expect((await firstOf(device.talks.watchList('open', 50))).map(({ id, waiting }) => [id, waiting])).toEqual([[uuid(2), true], [uuid(1), true]]);
    expect((await firstOf(device.talks.watchList('closed', 50))).map(({ id }) => id)).toEqual([uuid(3)]);
    expect((await firstOf(device.talks.watchBetween('2026-12-02T00:00', '2026-12-04T00:00'))).map(({ id }) => id)).toEqual([uuid(2), uuid(3)]);
  });
});
