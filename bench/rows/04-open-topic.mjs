import { linksOf, plainTopics } from '../content.mjs';
import { inTurns, median, navigate, p95, settle, tap } from '../measure.mjs';
import { visitedOnce } from '../profiles.mjs';

const by = 'same blobs from raw IndexedDB';

/** Offline, each topic once per browser. The first one brings the code of the page along; it is a part of the row and shown alone too. */
export const measure = async (ground) => {
  const { runs, endpoint } = ground;
  const profile = await visitedOnce(ground);
  await endpoint.down();
  const { product, limit } = await inTurns(runs, () => throughTheApp(ground, profile), () => throughRawDatabase(ground, profile));
  const firsts = (openings) => median(openings.map(([opening]) => opening));
  return [
    { row: '4', job: 'Open a topic offline, tap to painted, 4x p95', unit: 'ms', product: p95(product.flat()), limit: p95(limit.flat()), by, target: 1.4 },
    { row: '4', job: '… of them the first one of a visit, median', unit: 'ms', product: firsts(product), limit: firsts(limit), by, target: 1.4 },
  ];
};

export const throughTheApp = async ({ browsers, endpoint, content }, profile) => {
  const { page, close } = await browsers.open(await browsers.copyOf(profile), { cpu: 4 });
  await navigate(page, `${endpoint.url}/info/uk`, linksOf(content, 'uk'));
  const taken = [];
  for (const { href } of plainTopics(content, 'uk')) {
    await settle(page);
    taken.push(await tap(page, `a[href="${href}"]`, ['article.topic .topic__points']));
    await settle(page);
    await page.goBack();
    await page.waitForFunction((link) => document.querySelector('article.topic') === null && document.querySelector(link) !== null, `a[href="${href}"]`);
  }
  await close();
  return taken;
};

const throughRawDatabase = async ({ browsers, content, limit }, profile) => {
  const { page, close } = await browsers.open(await browsers.copyOf(profile), { cpu: 4 });
  await page.goto(limit('raw.html'));
  await page.waitForFunction(() => globalThis.raw !== undefined);
  const taken = [];
  for (const { id } of plainTopics(content, 'uk')) {
    await settle(page);
    taken.push(await tap(page, `button[data-opens="${id}"]`, [`[data-topic="${id}"]`]));
  }
  await close();
  return taken;
};
