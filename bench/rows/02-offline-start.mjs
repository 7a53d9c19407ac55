import { linksOf } from '../content.mjs';
import { inTurns, median, navigate } from '../measure.mjs';
import { visitedOnce } from '../profiles.mjs';

const by = 'static page from a service worker';

/** After one visit: the endpoint is gone, the browser starts anew with what is on its disk. */
export const measure = async (ground) => {
  const { runs, endpoint, limit } = ground;
  const profile = await visitedOnce(ground);
  await endpoint.down();
  const start = (url, cpu) => () => offlineStart(ground, profile, url, cpu);
  const [product, least] = [`${endpoint.url}/info/uk`, limit('list.uk.html')];
  const slowly = await inTurns(runs, start(product, 4), start(least, 4));
  const unthrottled = await inTurns(runs, start(product, 1), start(least, 1));
  const both = (starts) => ({ product: median(starts.product), limit: median(starts.limit) });
  return [
    { row: '2', job: 'Offline start after ONE visit, 4x, endpoint gone, browser restarted', unit: 'ms', ...both(slowly), by, target: 2.2 },
    { row: '2b', job: '… 1x', unit: 'ms', ...both(unthrottled), by, target: 2.5 },
  ];
};

/** Each start is the first one after the visit: a browser that has started offline before keeps compiled code. */
export const offlineStart = async ({ browsers, content }, profile, url, cpu) => {
  const { page, close } = await browsers.open(await browsers.copyOf(profile), { cpu });
  const painted = await navigate(page, url, linksOf(content, 'uk'));
  await close();
  return painted;
};
