import { slow4G } from '../browser.mjs';
import { linksOf } from '../content.mjs';
import { inTurns, median, navigate } from '../measure.mjs';

const by = 'static page';

/** A first visit: empty profile, new browser, to the list of topics that can be tapped. */
export const measure = async (ground) => {
  const { runs, endpoint, content, limit } = ground;
  await endpoint.up();
  const wanted = linksOf(content, 'uk');
  const start = (url, conditions) => () => coldStart(ground, url, wanted, conditions);
  const [product, least] = [`${endpoint.url}/info/uk`, limit('list.uk.html')];
  const slow = { cpu: 4, network: slow4G };
  const slowly = await inTurns(runs, start(product, slow), start(least, slow));
  const unthrottled = await inTurns(runs, start(product, {}), start(least, {}));
  const middle = (starts, figure) => median(starts.map((taken) => taken[figure]));
  const both = (starts, figure) => ({ product: middle(starts.product, figure), limit: middle(starts.limit, figure) });
  return [
    { row: '1', job: 'Cold start online, slow 4G + 4x, to a usable list', unit: 'ms', ...both(slowly, 'painted'), by, target: 3 },
    { row: '1b', job: '… first contentful paint', unit: 'ms', ...both(slowly, 'firstPaint'), by, target: 2.2 },
    { row: '1c', job: '… JS + CSS before the list, brotli', unit: 'kB', product: middle(slowly.product, 'bytes') / 1000, limit: 60, by: 'budget', target: 1 },
    { row: '1d', job: '… requests before the list: page, code and content', unit: '', product: middle(slowly.product, 'needed'), limit: 6, by: 'budget', target: 1 },
    { row: '1d', job: '… with fonts, icons and manifest', unit: '', ...both(slowly, 'requests'), by, target: 3 },
    { row: '1e', job: '… main-thread CPU, 1x', unit: 'ms', ...both(unthrottled, 'cpu'), by, target: 2.4 },
  ];
};

export const coldStart = async ({ browsers }, url, wanted, conditions) => {
  const { page, session, close } = await browsers.open(await browsers.freshProfile(), conditions);
  await session.send('Performance.enable');
  const before = await taskMs(session);
  const painted = await navigate(page, url, wanted);
  const cpu = (await taskMs(session)) - before;
  const loaded = await page.evaluate(loadedBefore);
  await close();
  return { painted, cpu, ...loaded };
};

const taskMs = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
};

/** In the page: what was asked for before the list stood there, the page itself included. */
const loadedBefore = () => {
  const early = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < globalThis.benchSeen);
  // What the list can do without: fonts swap in, and the browser asks for icons and manifest when it likes.
  const beside = early.filter(({ name }) => /\.(woff2|svg|png|webmanifest)$/.test(name));
  const code = early.filter(({ name }) => /\.(js|css)$/.test(name));
  return {
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    bytes: code.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    requests: early.length + 1,
    needed: early.length + 1 - beside.length,
  };
};
