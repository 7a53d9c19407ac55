import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { axeFindings, overflowing, visit } from './support/screen-checks.ts';
import { languageMistakes } from './support/language-check.ts';
import { newcomerScreens } from './support/newcomer-screens.ts';
import { phone } from './support/phone.ts';
import { contentsScreens, holdTalks, publicScreens, staffScreens, type Screen } from './support/screens.ts';
import { connect } from './support/staff.ts';

/** Every screen once: its languages and directions, then axe in light and in dark. All findings come in one list. */
const findingsOn = async (page: Page, screens: readonly Screen[], origin: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const note = (screen: string, findings: readonly string[]) => found.push(...findings.map((finding) => `${screen}: ${finding}`));
  for (const { name, path, act } of screens) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, `${origin}${path}`);
    await act?.(page);
    note(name, await languageMistakes(page));
    note(`${name}, light`, await axeFindings(page));
    await page.emulateMedia({ colorScheme: 'dark' });
    note(`${name}, dark`, await axeFindings(page, 'colours'));
  }
  return found;
};

const overflowOn = async (page: Page, screens: readonly Screen[], origin: string): Promise<readonly string[]> => {
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { name, path, act } of screens) {
    await visit(page, `${origin}${path}`);
    await act?.(page);
    found.push(...(await overflowing(page, name)));
  }
  return found;
};

for (const language of ['de-CH', 'ar', 'ti']) {
  test(`first information in ${language}: axe, languages and directions, light and dark`, async ({ endpoint, newTablet }) => {
    test.setTimeout(180_000);
    const page = (await newTablet()).page();
    expect(await findingsOn(page, publicScreens(language), endpoint.url)).toEqual([]);
  });
}

for (const language of ['de-CH', 'ar', 'ti']) {
  test(`what a newcomer keeps and says in ${language}: axe, languages and directions, light and dark, 320 px`, async ({ endpoint, newTablet }) => {
    test.setTimeout(180_000);
    const page = (await newTablet({ screen: phone })).page();
    expect.soft(await findingsOn(page, newcomerScreens(language), endpoint.url)).toEqual([]);
    expect.soft(await overflowOn(page, newcomerScreens(language), endpoint.url)).toEqual([]);
  });
}

test('plain German: languages and directions, 320 px', async ({ endpoint, newTablet }) => {
  const page = (await newTablet({ screen: phone })).page();
  const found: string[] = [];
  for (const { name, path, act } of [...publicScreens('de-CH-simple'), ...newcomerScreens('de-CH-simple')]) {
    await visit(page, `${endpoint.url}${path}`);
    await act?.(page);
    found.push(...(await languageMistakes(page)).map((finding) => `${name}: ${finding}`));
    found.push(...(await overflowing(page, name)));
  }
  expect(found).toEqual([]);
});

test('first information in Ukrainian: languages and directions', async ({ endpoint, page }) => {
  const found: string[] = [];
  for (const { name, path } of publicScreens('uk').filter(({ act }) => act === undefined)) {
    await visit(page, `${endpoint.url}${path}`);
    found.push(...(await languageMistakes(page)).map((finding) => `${name}: ${finding}`));
  }
  expect(found).toEqual([]);
});

test('first information: no horizontal scrolling at 320 px', async ({ endpoint, newTablet }) => {
  const page = (await newTablet()).page();
  const found: string[] = [];
  for (const language of ['de-CH', 'ar', 'ti']) found.push(...(await overflowOn(page, publicScreens(language), endpoint.url)).map((finding) => `${language}, ${finding}`));
  expect(found).toEqual([]);
});

for (const { language, tag } of [{ language: 'العربية', tag: 'ar' }, { language: 'ትግርኛ', tag: 'ti' }]) {
  test(`staff with a guest who speaks ${language}: axe, languages and directions, light and dark, 320 px`, async ({ endpoint, newTablet }) => {
    test.setTimeout(300_000);
    const page = (await newTablet()).page();
    await connect(page, { endpoint, url: endpoint.url });
    const screens = [...staffScreens(await holdTalks(page, language)), ...contentsScreens(tag)];
    expect.soft(await findingsOn(page, screens, endpoint.url)).toEqual([]);
    expect.soft(await overflowOn(page, screens, endpoint.url)).toEqual([]);
  });
}

test('connecting a tablet: axe, languages, 320 px', async ({ endpoint, newTablet }) => {
  const page = (await newTablet()).page();
  const screens = [
    { name: 'connect first', path: '/gespraeche' },
    { name: 'settings, not connected', path: '/einstellungen' },
    { name: 'settings, form with mistakes', path: '/einstellungen', act: (open: Page) => open.getByRole('button', { name: 'Gerät verbinden' }).click() },
  ];
  const found = [...(await findingsOn(page, screens, endpoint.url)), ...(await overflowOn(page, screens, endpoint.url))];
  expect(found).toEqual([]);
});
