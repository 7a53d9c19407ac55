import { p95 } from '../measure.mjs';

const languages = 30;
const pages = 500;

/** All languages of a device in a worker, which no throttle of the page reaches: product and limit run at full speed. */
export const measure = async ({ runs, browsers, endpoint, content, limit }) => {
  await endpoint.up();
  const measured = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await browsers.open(await browsers.freshProfile());
    await page.goto(limit('everywhere.html'));
    await page.waitForFunction(() => globalThis.measureEverywhere !== undefined);
    const tags = ['de-CH', 'uk', 'ar', ...Object.keys(content.languages)];
    const times = await page.evaluate((all) => globalThis.measureEverywhere(...all), [[...new Set(tags)], languages, pages]);
    if (times.hits === 0) throw new Error('The search found nothing anywhere: what was measured is no search.');
    measured.push(times);
    await close();
  }
  const keystrokes = measured.flatMap((times) => times.keystrokes);
  console.log(`  folding ${languages} languages: ${measured.map(({ folding }) => `${Math.round(folding)} ms`).join(', ')}`);
  return [
    {
      row: '5b',
      job: `Search in ${languages} languages, ${(languages * pages).toLocaleString('en-GB')} pages, in a worker, 1x p95`,
      unit: 'ms',
      product: p95(keystrokes.map(({ product }) => product)),
      limit: p95(keystrokes.map((pair) => pair.limit)),
      by: 'substring scan',
      target: 1.5,
    },
  ];
};
