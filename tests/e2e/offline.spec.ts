import { readFileSync } from 'node:fs';
import { copyOfBuild } from './support/builds.ts';
import { waitForServiceWorker } from './support/device.ts';
import { expect, test } from './support/fixtures.ts';
import { beginTalk, connect } from './support/staff.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

type Wording = { readonly offline: { readonly saved: string; readonly missingTitle: string; readonly missingHere: string } };

const wordingOf = (language: string): Wording => JSON.parse(readFileSync(`locales/${language}/info.json`, 'utf8')) as Wording;

test('ONE visit with network, then none: the list, a topic, a deep link; a language that is not here explains itself', async ({ newEndpoint, newTablet }) => {
  const endpoint = await newEndpoint();
  const tablet = await newTablet({ screen: phone });
  const ti = wordingOf('ti').offline;
  await tablet.page().goto(`${endpoint.url}/info/ti`);
  // What the app itself says is all that people wait for.
  await expect(tablet.page().getByText(ti.saved)).toBeVisible({ timeout: 30_000 });
  await endpoint.stop();

  await test.step('the list, then a topic', async () => {
    const page = await tablet.restart();
    await page.goto(`${endpoint.url}/info/ti`);
    await page.locator('a[href="/info/ti/health-insurance"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('tabindex', '-1');
    await expect(page.getByRole('main').getByRole('listitem').nth(3)).toBeVisible();
    await expect(page.getByText(/\p{Script=Ethiopic}{3}/u).first()).toBeVisible();
    const fonts = await page.evaluate(async () => (await document.fonts.ready, [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)));
    expect(fonts.some((family) => family.includes('Ethiopic'))).toBe(true);
  });

  await test.step('a deep link as the first thing after a start', async () => {
    const page = await tablet.restart();
    await page.goto(`${endpoint.url}/info/ti/housing`);
    await expect(page.getByRole('main').getByRole('listitem').nth(3)).toBeVisible();
  });

  await test.step('emergency numbers', async () => {
    await tablet.page().goto(`${endpoint.url}/info/ti/notfall`);
    await expect(tablet.page().locator('a[href="tel:144"]').first()).toBeVisible();
  });

  await test.step('own list', async () => {
    await tablet.page().goto(`${endpoint.url}/info/ti/list`);
    await expect(tablet.page().locator('.timeline > li').nth(2)).toBeVisible();
  });

  await test.step('a list that another phone showed as a code', async () => {
    await tablet.page().goto(`${endpoint.url}/mit#l=ti&k=list&t=housing&q=health-insurance!retroactive`);
    await expect(tablet.page().locator('.handed-over a[href="/info/ti/housing"]')).toBeVisible();
    await expect(tablet.page().locator('.handed-over__point')).toHaveText(/\p{Script=Ethiopic}{3}/u);
  });

  await test.step('Arabic was never here', async () => {
    const page = await tablet.restart();
    await page.goto(`${endpoint.url}/info/ar`);
    const ar = wordingOf('ar').offline;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar.missingTitle.replace('{{language}}', 'العربية'));
    await expect(page.getByText(ar.missingHere)).toBeVisible();
    await page.getByRole('link', { name: /ትግርኛ/ }).click();
    await expect(page).toHaveURL(/\/info\/ti$/);
    await expect(page.locator('a[href="/info/ti/housing"]')).toBeVisible();
  });
});

test('[S15] a new version is offered between talks, never in one, and takes over when a person says so', async ({ newEndpoint, newTablet }) => {
  const build = await copyOfBuild();
  try {
    const endpoint = await newEndpoint({ appDir: build.folder });
    const page = (await newTablet()).page();
    await connect(page, { endpoint, url: endpoint.url });
    const talk = await beginTalk(page, 'ትግርኛ');
    await build.publishNext();
    const offer = page.getByText('Neue Version bereit');
    const isNext = () => page.locator('meta[name="next-version"]').count();

    await test.step('it arrives while a talk is open', async () => {
      await page.goto(`${endpoint.url}/gespraeche/${talk}`);
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
      expect(await isNext()).toBe(0);
    });

    await test.step('between talks it is offered; back in the talk nothing of it is seen', async () => {
      // Without loading a page anew: the app knows of the version all the time.
      await page.getByRole('link', { name: 'Gespräche' }).first().click();
      await expect(offer).toBeVisible();
      await page.getByRole('link', { name: /^Weiterführen/ }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: 'Gespräch mit' })).toBeVisible();
      await expect(offer).toHaveCount(0);
      await page.getByRole('link', { name: /^Weiter: / }).click();
      await expect(page.getByRole('button', { name: 'Besprochen und weiter' })).toBeVisible();
      await expect(offer).toHaveCount(0);
      expect(await isNext()).toBe(0);
    });

    await page.goto(`${endpoint.url}/gespraeche`);
    await expect(offer).toBeVisible();
    await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
    await expect.poll(isNext).toBe(1);
    await waitForServiceWorker(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Gespräche' })).toBeVisible();
    await expect(offer).toHaveCount(0);
  } finally {
    await build.dispose();
  }
});
