import { median, p95 } from '../measure.mjs';

const languages = ['de-CH', 'uk', 'ar'];
const pages = 500;

/** The engine alone, without a screen, over 500 pages in three scripts. */
export const measure = async ({ runs, browsers, endpoint, limit }) => {
  await endpoint.up();
  const measured = [];
  for (let run = 0; run < runs; run += 1) {
    for (const language of languages) {
      const { page, close } = await browsers.open(await browsers.freshProfile(), { cpu: 4 });
      await page.goto(limit('search.html'));
      await page.waitForFunction(() => globalThis.measureSearch !== undefined);
      const times = await page.evaluate(([tag, count]) => globalThis.measureSearch(tag, count), [language, pages]);
      if (times.hits === 0) throw new Error(`The search found nothing in ${language}: what was measured is no search.`);
      measured.push(times);
      await close();
    }
  }
  const keystrokes = measured.flatMap((times) => times.keystrokes);
  const both = (pairs, middle) => ({ product: middle(pairs.map(({ product }) => product)), limit: middle(pairs.map((pair) => pair.limit)) });
  return [
    { row: '5', job: `Search keystroke, engine only, ${pages} pages, 4x p95`, unit: 'ms', ...both(keystrokes, p95), by: 'substring scan', target: 1.6 },
    { row: '5', job: '… first result after opening the search', unit: 'ms', ...both(measured.map(({ first }) => first), median), by: 'fold + scan', target: 1.4 },
  ];
};
