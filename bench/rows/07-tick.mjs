import { tablet } from '../browser.mjs';
import { p95 } from '../measure.mjs';
import { stored, storedTalks } from '../profiles.mjs';

const by = 'one strict put';
const ticks = 100;
const talks = ticks / 10;

/** From the tap, after the screen has it, to stable storage: the product's recorder, and beside it one strict put. */
export const measure = async (ground) => {
  const { profile } = await storedTalks(ground);
  await ground.endpoint.up();
  const [unthrottled, slowly] = [await tickOften(ground, profile, 1), await tickOften(ground, profile, 4)];
  const job = `Tick to durable (strict), ${stored.toLocaleString('en-GB')} stored`;
  return [
    { row: '7', job: `${job}, 1x p95`, unit: 'ms', product: p95(unthrottled.product), limit: p95(unthrottled.limit), by, target: 1.8 },
    { row: '7', job: '… 4x p95', unit: 'ms', product: p95(slowly.product), limit: p95(slowly.limit), by, target: 2.1 },
  ];
};

const tickOften = async ({ runs, browsers, limit }, profile, cpu) => {
  const all = { product: [], limit: [] };
  for (let run = 0; run < runs; run += 1) {
    // A copy for each run: the outbox is as short as on a tablet that was online this morning.
    const { page, close } = await browsers.open(await browsers.copyOf(profile), { cpu, viewport: tablet });
    await page.goto(limit('device.html'));
    await page.waitForFunction(() => globalThis.device !== undefined);
    const taken = await page.evaluate(([first, count]) => globalThis.device.tick(first, count), [run * talks, ticks]);
    all.product.push(...taken.product);
    all.limit.push(...taken.limit);
    await close();
  }
  return all;
};
