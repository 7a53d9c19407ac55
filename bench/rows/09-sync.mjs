import { slow4G, tablet } from '../browser.mjs';
import { inTurns, median } from '../measure.mjs';
import { startPlainServer } from '../plain-server.mjs';

const pending = 1_000;
const by = 'gzip POST + plain INSERT';

/** The product's cycle against the real endpoint, and the same bytes to a server that only keeps them. */
export const measure = async (ground) => {
  const { runs, endpoint } = ground;
  await endpoint.up();
  const plain = await startPlainServer(ground.house);
  try {
    const [slow, loopback] = [await bothWays(ground, plain, runs, slow4G), await bothWays(ground, plain, runs, undefined)];
    const middle = (figure) => median(slow.product.map((cycle) => cycle[figure]));
    return [
      { row: '9', job: `Sync ${pending.toLocaleString('en-GB')} pending talks, slow 4G, until all are acknowledged`, unit: 'ms', ...times(slow, 'acknowledged'), by, target: 1.2 },
      { row: '9', job: '… the whole cycle, with what comes back', unit: 'ms', ...times(slow, 'whole'), by, target: 1.2 },
      { row: '9', job: '… requests until all are acknowledged', unit: '', product: middle('sendingRequests'), limit: 4, by: 'budget', target: 1 },
      { row: '9', job: '… requests of the whole cycle', unit: '', product: middle('requests'), limit: 4, by: 'budget', target: 1 },
      { row: '9b', job: '… loopback, until all are acknowledged', unit: 'ms', ...times(loopback, 'acknowledged'), by, target: 1.4 },
      { row: '9b', job: '… loopback, the whole cycle', unit: 'ms', ...times(loopback, 'whole'), by, target: 1.4 },
      { row: '9c', job: '… bytes sent a talk, gzip', unit: 'B', product: middle('sentBytes') / pending, limit: middle('plainBytes') / pending, by: 'plain records', target: 1.3 },
      { row: '9d', job: 'Nothing new to send: requests', unit: '', product: middle('idleRequests'), limit: 1, by: 'budget', target: 1 },
    ];
  } finally {
    await plain.close();
  }
};

const times = ({ product, limit }, figure) => ({ product: median(product.map((cycle) => cycle[figure])), limit: median(limit) });

const bothWays = (ground, plain, runs, network) => {
  let last;
  const product = async () => {
    last = await throughTheApp(ground, network);
    return last;
  };
  // The limit needs bytes to send: in the first run, and always when it goes first, those of the cycle before.
  return inTurns(runs, product, () => throughPlainServer(ground, plain, network, last.batches));
};

const throughTheApp = async (ground, network) => {
  const { page, throttle, close } = await ground.browsers.open(await syncedTablet(ground), { viewport: tablet });
  await openSync(ground, page);
  await page.evaluate((count) => globalThis.tabletSync.makePending(count), pending);
  await throttle({ network });
  const taken = await page.evaluate((count) => globalThis.tabletSync.sync(count), pending);
  await throttle({});
  const { requests: idleRequests } = await page.evaluate(() => globalThis.tabletSync.sync(0));
  const plainBytes = await page.evaluate((batches) => globalThis.tabletSync.plainBytes(batches), taken.batches);
  await close();
  return { ...taken, idleRequests, plainBytes };
};

/** One tablet for all runs, that has synced before: it knows the endpoint, and what others recorded is here. */
const syncedTablet = (ground) =>
  ground.browsers.profile('synced tablet', async (profile) => {
    const { page, close } = await ground.browsers.open(profile, { viewport: tablet });
    await page.goto(ground.limit('device.html'));
    await page.waitForFunction(() => globalThis.device !== undefined);
    await page.evaluate((code) => globalThis.device.connect(code), await ground.endpoint.code());
    await openSync(ground, page);
    await page.evaluate(() => globalThis.tabletSync.sync(0));
    await close();
  });

const openSync = async ({ limit }, page) => {
  await page.goto(limit('sync.html'));
  await page.waitForFunction(() => globalThis.tabletSync !== undefined);
};

const throughPlainServer = async ({ browsers }, plain, network, batches) => {
  await plain.clear();
  const { page, throttle, close } = await browsers.open(await browsers.freshProfile(), { viewport: tablet });
  await page.goto(plain.url);
  await throttle({ network });
  const taken = await page.evaluate(sendBatches, batches);
  await close();
  if ((await plain.count()) !== pending) throw new Error('The plain server did not keep all talks: what was measured is no limit.');
  return taken;
};

/** In the page: one after the other, as the product does. */
const sendBatches = async (batches) => {
  const begun = performance.now();
  for (const batch of batches) {
    const body = await new Response(new Blob([batch]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
    const answer = await fetch('/', { method: 'POST', body });
    await answer.json();
  }
  return performance.now() - begun;
};
