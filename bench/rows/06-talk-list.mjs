import { tablet } from '../browser.mjs';
import { inTurns, median, navigate, p95, settle, tap } from '../measure.mjs';
import { stored, storedTalks } from '../profiles.mjs';

const by = 'raw IndexedDB, equal rows';
const rowsShown = 50;

/** A tablet with 100 000 stored talks: the database alone, then the whole app, offline. */
export const measure = async (ground) => {
  const { runs, endpoint, limit } = ground;
  const { profile, newest } = await storedTalks(ground);
  await endpoint.up();
  const opening = (name) => () => openDatabase(ground, profile, name);
  const cold = await inTurns(runs, opening('firstList'), opening('firstRawList'));

  await endpoint.down();
  const start = (url) => () => startIntoList(ground, profile, url, newest.open);
  const [app, raw] = [`${endpoint.url}/gespraeche?liste=offen`, limit('raw.html?group=open')];
  const starts = await inTurns(runs, start(app), start(raw));
  const turning = (url, choice) => () => turnBetween(ground, profile, url, choice, newest);
  const warm = await inTurns(
    runs,
    turning(app, { open: 'input[name=list][value=offen]', closed: 'input[name=list][value=abgeschlossen]' }),
    turning(raw, { open: 'button[data-group=open]', closed: 'button[data-group=closed]' }),
  );
  return [
    { row: '6', job: `Open the list of ${stored.toLocaleString('en-GB')} talks: open the database, ${rowsShown} newest, 1x`, unit: 'ms', product: median(cold.product), limit: median(cold.limit), by, target: 2.1 },
    { row: '6b', job: '… another part of the list, tap to painted, 1x p95', unit: 'ms', product: p95(warm.product.flat()), limit: p95(warm.limit.flat()), by, target: 2 },
    { row: '6c', job: '… offline start straight into the list, 4x', unit: 'ms', product: median(starts.product), limit: median(starts.limit), by, target: 1.4 },
  ];
};

const openDatabase = async ({ browsers, limit }, profile, name) => {
  const { page, close } = await browsers.open(profile, { viewport: tablet });
  await page.goto(limit('device.html'));
  await page.waitForFunction(() => globalThis.device !== undefined);
  await settle(page);
  const taken = await page.evaluate(([measured, count]) => globalThis.device[measured](count), [name, rowsShown]);
  await close();
  return taken;
};

/** The newest talk of the part and as many others as are shown at first. */
const listed = (id) => [`li:nth-of-type(${rowsShown})`, `li a[href="/gespraeche/${id}"]`];

const startIntoList = async ({ browsers }, profile, url, newest) => {
  const { page, close } = await browsers.open(profile, { cpu: 4, viewport: tablet });
  const taken = await navigate(page, url, listed(newest));
  await close();
  return taken;
};

const turns = 6;

const turnBetween = async ({ browsers }, profile, url, choice, newest) => {
  const { page, close } = await browsers.open(profile, { viewport: tablet });
  await navigate(page, url, listed(newest.open));
  const taken = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const group = turn % 2 === 0 ? 'closed' : 'open';
    await settle(page);
    taken.push(await tap(page, choice[group], listed(newest[group])));
  }
  await close();
  return taken;
};
