import { tablet } from './browser.mjs';
import { linksOf } from './content.mjs';
import { navigate } from './measure.mjs';

/** A phone after ONE visit to the list in Ukrainian while online, and one to the static page. Base of everything offline. */
export const visitedOnce = ({ browsers, endpoint, content, limit }) =>
  browsers.profile(`visited once ${endpoint.url}`, async (profile) => {
    await endpoint.up();
    const { page, close } = await browsers.open(profile);
    await navigate(page, `${endpoint.url}/info/uk`, linksOf(content, 'uk'));
    await keptOffline(page);
    await page.goto(limit('raw.html'));
    await workerServes(page);
    await close();
  });

/** The same phone after all languages were read online. */
export const allLanguages = (ground) => {
  const { browsers, endpoint, content } = ground;
  return browsers.profile(`all languages ${endpoint.url}`, async (profile) => {
    await endpoint.up();
    const { page, close } = await browsers.open(profile);
    for (const tag of Object.keys(content.languages)) {
      await page.goto(`${endpoint.url}/info/${tag}`);
      await keptOffline(page);
    }
    await page.goto(ground.limit('raw.html'));
    await workerServes(page);
    await close();
  });
};

/** Two languages of 500 topics are a thousand files. */
const longestDownloadMs = 300_000;

/** The app says so itself, and its service worker serves the page. */
export const keptOffline = async (page) => {
  await page.locator('[data-copy=saved]').waitFor({ timeout: longestDownloadMs });
  await workerServes(page);
};

const workerServes = (page) => page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));

export const stored = 100_000;

/** A tablet of an office that holds many talks, all of them confirmed, and all languages. @returns also the ids of the newest talks */
export const storedTalks = async ({ browsers, endpoint, limit }) => {
  let newest;
  const profile = await browsers.profile('stored talks', async (made) => {
    await endpoint.up();
    const { page, close } = await browsers.open(made, { viewport: tablet });
    await page.goto(limit('device.html'));
    await page.waitForFunction(() => globalThis.device !== undefined);
    await page.evaluate((code) => globalThis.device.connect(code), await endpoint.code());
    await page.goto(`${endpoint.url}/gespraeche?liste=offen`);
    await page.locator('.talks__list, .empty-state').first().waitFor();
    await page.waitForTimeout(2_000);
    await page.goto(limit('raw.html'));
    await workerServes(page);
    await page.goto(limit('device.html'));
    await page.waitForFunction(() => globalThis.device !== undefined);
    newest = await page.evaluate((count) => globalThis.device.seed(count).then(() => globalThis.device.newestTalks), stored);
    await close();
  });
  return { profile, newest };
};
