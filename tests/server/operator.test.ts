import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthAnswer } from '#protocol/health.ts';
import { noRegisters } from '#core/merge.ts';
import { readConfiguration } from '#server/configuration.ts';
import { runOperator } from '#server/operator.ts';
import { uuid } from '#tests/support/builders.ts';
import { newOffice, openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';
import { fieldTablet } from '#tests/support/field-office.ts';

let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

const operator = async (...words: string[]): Promise<string> => {
  const configuration = readConfiguration({ DATABASE_URL: endpoint.fresh.url });
  if (!configuration.ok) throw new Error(configuration.error.join(' '));
  return runOperator(configuration.value, words);
};
const epoch = async (): Promise<string> => healthAnswer.parse((await endpoint.app.inject('/v1/health')).json()).epoch;

test('[S25] after a restore, «epoch renew» makes a tablet read what got the numbers it already knows', async () => {
  const { database } = endpoint.fresh;
  const office = await newOffice(endpoint.ground);
  const [writer, reader] = [await fieldTablet(endpoint, office), await fieldTablet(endpoint, office)];
  const record = (field: string, value: number) => writer.device.recorder.record(uuid(1), [{ field, value }], noRegisters);
  await record('minutes', 14);
  await writer.synchronise();
  await reader.synchronise();

  // What a restored backup of the day before looks like: the number is free again, the epoch is the old one.
  await database.deleteFrom('change').where('office', '=', office).execute();
  await database.updateTable('office_counter').set({ n: 0 }).where('office', '=', office).execute();
  await record('guest.adults', 2);
  await writer.synchronise();
  const seen = async () => {
    await reader.synchronise();
    return (await reader.device.talks.find(uuid(1)))?.guest.adults;
  };
  expect(await seen()).toBeUndefined();

  const before = await epoch();
  const line = await operator('epoch', 'renew');
  const after = await epoch();
  expect(after).not.toBe(before);
  expect(line).toContain(`${before} -> ${after}`);
  expect(await seen()).toBe(2);
});
