import { expect, test } from 'vitest';
import { noRegisters } from '#core/merge.ts';
import { actsWith } from '#ui/shared/acts.ts';
import { change, set, uuid } from '#tests/support/builders.ts';
import { connectedDevice, newDisk } from '#tests/support/device.ts';

const talk = uuid(1);

const tablet = async () => {
  const device = await connectedDevice(newDisk());
  const acts = actsWith({ record: device.recorder.record, find: device.talks.find, saved: () => {}, now: () => 1 });
  const shown = async () => (await device.talks.find(talk)) ?? { id: talk, registers: noRegisters };
  const other = async (n: number, minutes: number) => {
    const exchange = await device.inbox.exchange();
    const foreign = await change({ id: uuid(n), talk, device: uuid(99), set: [set('minutes', minutes)] });
    await device.inbox.apply({ epoch: exchange.epoch, durable: n, changes: [foreign], next: exchange.cursor + 1 }, exchange, 0);
  };
  return { acts, shown, other, find: () => device.talks.find(talk), saved: async () => (await device.outbox.waiting(99)).length };
};

test('[P5] undo leaves a value standing that came in from another tablet meanwhile', async () => {
  const { acts, shown, other, find } = await tablet();
  await acts.act(await shown(), [{ field: 'minutes', value: 14 }], 'Minuten');
  await other(50, 20);
  await acts.undo();
  const values = (await find())!.registers['minutes']!.values.map(({ value }) => value);
  expect(values).toContain(20);
  expect(values).not.toContain(14);
});

test('[P5] a choice between two values is not offered for undo, which could bring back only one of them', async () => {
  const { acts, shown, other, find } = await tablet();
  await other(50, 20);
  await acts.act({ id: talk, registers: noRegisters }, [{ field: 'minutes', value: 14 }]);
  expect((await find())!.conflicts).toHaveLength(1);
  await acts.act(await shown(), [{ field: 'minutes', value: 20 }], 'Gewählt');
  expect((await find())!.conflicts).toEqual([]);
  expect(acts.undoable.value).toBeUndefined();
});

test('two taps on undo are one undo', async () => {
  const { acts, shown, saved } = await tablet();
  await acts.act(await shown(), [{ field: 'minutes', value: 14 }], 'Minuten');
  await Promise.all([acts.undo(), acts.undo()]);
  expect(await saved()).toBe(2);
});

test('an undo that could not be saved is offered again', async () => {
  let full = false;
  const device = await connectedDevice(newDisk());
  const record: typeof device.recorder.record = (...given) => (full ? Promise.reject(new Error('The disk is full.')) : device.recorder.record(...given));
  const acts = actsWith({ record, find: device.talks.find, saved: () => {}, now: () => 1 });
  await acts.act({ id: talk, registers: noRegisters }, [{ field: 'minutes', value: 14 }], 'Minuten');
  full = true;
  await acts.undo();
  expect(acts.saveState.value.kind).toBe('failed');
  expect(acts.undoable.value?.label).toBe('Minuten');
});
