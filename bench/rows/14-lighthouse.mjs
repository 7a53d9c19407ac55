import lighthouse from 'lighthouse';
import { inTurns, median } from '../measure.mjs';

const categories = { performance: 0.98, accessibility: 1, 'best-practices': 1 };

/** Lighthouse as phones are simulated, on the list of topics and on the static page. */
export const measure = async (ground) => {
  const { runs, endpoint, limit } = ground;
  await endpoint.up();
  const audit = (url) => () => scoresOf(ground, url);
  const { product, limit: least } = await inTurns(runs, audit(`${endpoint.url}/info/de-CH`), audit(limit('list.de-CH.html')));
  return Object.entries(categories).map(([category, target]) => ({
    row: '14',
    job: `Lighthouse mobile, ${category}`,
    unit: '',
    product: median(product.map((scores) => scores[category])),
    limit: median(least.map((scores) => scores[category])),
    by: 'static page',
    target,
    moreIsBetter: true,
  }));
};

const scoresOf = async ({ browsers, house }, url) => {
  const port = await house.freePort();
  const { close } = await browsers.open(await browsers.freshProfile(), { args: [`--remote-debugging-port=${port}`] });
  const { lhr } = await lighthouse(url, { port, onlyCategories: Object.keys(categories), logLevel: 'error' });
  await close();
  if (lhr.runtimeError !== undefined) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  return Object.fromEntries(Object.keys(categories).map((category) => [category, 100 * lhr.categories[category].score]));
};
