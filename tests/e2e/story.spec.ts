import { changesOnDevice, type DeviceChange } from './support/device.ts';
import type { StoredChange } from './support/endpoint.ts';
import { faultyLineTo } from './support/faulty-line.ts';
import { expect, test } from './support/fixtures.ts';
import { tickUntilKilled } from './support/saving.ts';
import { beginTalk, choose, closeTalk, connect, handOverByQr, holdTalk, statusLine, summaryOf } from './support/staff.ts';

const everythingSent = /Alles übertragen · zuletzt \d/;

test('a talk held without network survives, arrives unaltered, and the second tablet shows the same', async ({ newEndpoint, newTablet }) => {
  test.setTimeout(240_000);
  const [endpoint, tablet] = [await newEndpoint(), await newTablet()];

  await test.step('connected by the code in the address; endpoint killed, browser restarted', async () => {
    await connect(tablet.page(), { endpoint, url: endpoint.url });
    await endpoint.kill();
    await tablet.restart();
  });

  const talk = await test.step('cold start without network: German and Tigrinya, two topics, a need, a referral, two steps', async () => {
    await tablet.page().goto(`${endpoint.url}/gespraeche`);
    return holdTalk(tablet.page(), 'ትግርኛ');
  });

  await test.step('hand-out as code, checked, closed', async () => {
    await handOverByQr(tablet.page(), talk);
    await closeTalk(tablet.page(), talk);
    await expect(tablet.page().getByText('Auf diesem Gerät gespeichert.')).toBeVisible();
    await expect(statusLine(tablet.page())).not.toContainText('übertragen ·');
  });

  const summary = await summaryOf(tablet.page(), talk);
  const other = await test.step('killed with -9 in the middle of saving, three times: whatever showed «Gespeichert» is there', () =>
    tickUntilKilled(tablet, endpoint.url, 3));

  await test.step('the closed talk is as it was', async () => {
    expect(await summaryOf(tablet.page(), talk)).toBe(summary);
  });

  await test.step('endpoint again: the outbox empties, the rows carry the hashes the device made', async () => {
    const page = tablet.page();
    const made = { [talk]: await changesOnDevice(page, talk), [other]: await changesOnDevice(page, other) };
    expect(made[talk]!.length).toBeGreaterThan(10);
    await endpoint.start();
    await page.goto(`${endpoint.url}/gespraeche`);
    await expect(statusLine(page)).toHaveText(everythingSent, { timeout: 30_000 });
    for (const [id, changes] of Object.entries(made)) expectUnaltered(changes, await endpoint.changesOf(id));
    await page.goto(`${endpoint.url}/ausgang`);
    await expect(page.getByText('Nichts wartet auf diesem Gerät.')).toBeVisible();
  });

  await test.step('a second tablet pulls the talk and shows the same', async () => {
    const second = (await newTablet()).page();
    await connect(second, { endpoint, url: endpoint.url, device: 'Tablet Schalter 2', person: 'Beat Beispiel' });
    expect(await summaryOf(second, talk)).toBe(summary);
  });
});

const expectUnaltered = (made: readonly DeviceChange[], stored: readonly StoredChange[]): void => {
  const byId = (rows: readonly { readonly id: string; readonly hash: string }[]) => rows.map(({ id, hash }) => `${id} ${hash}`).sort();
  expect(byId(stored)).toEqual(byId(made));
  // What lies in the row is what was hashed, not only a hash beside it.
  for (const { hash, body } of stored) expect((JSON.parse(body) as { readonly hash: string }).hash).toBe(hash);
};

test('[S3] the answer to a push is lost after the endpoint stored it: it is sent again and nothing is there twice', async ({ endpoint, newTablet }) => {
  const line = await faultyLineTo(endpoint.port);
  try {
    const page = (await newTablet()).page();
    await connect(page, { endpoint, url: line.url });
    line.loseNextPushAnswer();
    const talk = await beginTalk(page, 'ትግርኛ');
    await choose(page, /Wissen Sie, welchen Ausweis Sie haben/, /Nein$/);
    await expect.poll(() => line.pushes().some(({ answerLost }) => answerLost)).toBe(true);
    expect((await endpoint.changesOf(talk)).length).toBeGreaterThan(0);
    await page.goto(`${line.url}/gespraeche`);
    await expect(statusLine(page)).toHaveText(everythingSent, { timeout: 30_000 });
    const lost = line.pushes().find(({ answerLost }) => answerLost)!;
    const again = line.pushes().filter(({ answerLost }) => !answerLost).flatMap(({ ids }) => ids);
    expect(again).toEqual(expect.arrayContaining([...lost.ids]));
    const ids = (await endpoint.changesOf(talk)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...lost.ids]));
  } finally {
    await line.close();
  }
});

test('the story in short, in the other browser @firefox @firefox-only', async ({ newEndpoint, newTablet }) => {
  test.setTimeout(180_000);
  const [endpoint, tablet] = [await newEndpoint(), await newTablet()];
  await connect(tablet.page(), { endpoint, url: endpoint.url });
  await endpoint.kill();
  const restarted = await tablet.restart();
  await restarted.goto(`${endpoint.url}/gespraeche`);
  const talk = await holdTalk(restarted, 'ትግርኛ');
  await closeTalk(restarted, talk);
  const summary = await summaryOf(restarted, talk);
  const page = await tablet.restart();
  await page.goto(`${endpoint.url}/gespraeche`);
  expect(await summaryOf(page, talk)).toBe(summary);
  const made = await changesOnDevice(page, talk);
  await endpoint.start();
  await page.goto(`${endpoint.url}/gespraeche`);
  await expect(statusLine(page)).toHaveText(everythingSent, { timeout: 30_000 });
  expectUnaltered(made, await endpoint.changesOf(talk));
});

