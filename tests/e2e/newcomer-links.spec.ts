import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appFolder } from './support/builds.ts';
import { expect, test } from './support/fixtures.ts';
import { languageMistakes } from './support/language-check.ts';
import { arrive, button, t } from './support/newcomer.ts';
import { phone } from './support/phone.ts';

type Text = { readonly text: readonly (string | { readonly emphasis?: string })[]; readonly untranslated?: true };
type Entry = { readonly id: string; readonly title: Text };
type Offered = { readonly languages: readonly { readonly tag: string; readonly dir: string }[]; readonly texts: Readonly<Record<string, { readonly index: string }>> };

/** What was built, read from the files and not from the app: each topic with its title in each language. */
const offered = JSON.parse(readFileSync(join(appFolder, 'packs.json'), 'utf8')) as Offered;
const topicsIn = (tag: string): readonly Entry[] =>
  (JSON.parse(readFileSync(join(appFolder, `v1/packs/blob/${offered.texts[tag]!.index}.json`), 'utf8')) as { readonly topics: readonly Entry[] }).topics;

/** Every which topic is walked through, a different one in each language, so that in the end each was. */
const walkEvery = 7;

test('every topic in every language, by its link, as the first page of a browser without network', async ({ newEndpoint, newTablet }) => {
  test.setTimeout(240_000);
  const endpoint = await newEndpoint();
  const tablet = await newTablet({ screen: phone });
  await arrive(tablet.page(), endpoint.url);
  await tablet.page().goto(`${endpoint.url}/info/ar/geraet`);
  await button(tablet.page(), 'offline.downloadAll').click();
  await expect(tablet.page().getByText(t('offline.done'))).toBeVisible({ timeout: 30_000 });
  await endpoint.stop();
  const first = await tablet.restart();
  const pages = [first, await first.context().newPage()];
  const wrong: string[] = [];
  const links = offered.languages.flatMap((language, at) => topicsIn(language.tag).map((entry, which) => ({ ...language, entry, isWalked: which % walkEvery === at })));
  const left = [...links];
  const openThem = async (page: Page): Promise<void> => {
    listen(page, wrong);
    for (let link = left.shift(); link !== undefined; link = left.shift()) {
      const { tag, dir, entry, isWalked } = link;
      const path = `/info/${tag}/${entry.id}`;
      await page.goto(`${endpoint.url}${path}`, { waitUntil: 'domcontentloaded' });
      const mistakes = [...(await mistakesOf(page, entry, tag, dir)), ...(isWalked ? await languageMistakes(page) : [])];
      wrong.push(...mistakes.map((mistake) => `${path}: ${mistake}`));
    }
  };
  // Two tabs: while one waits for the disk, the other paints.
  await Promise.all(pages.map(openThem));
  expect(wrong).toEqual([]);
  expect(links.length).toBeGreaterThan(140);
});

/** The network is gone, and what failed for that alone is no mistake of the app. */
const listen = (page: Page, into: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) into.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => into.push(`${page.url()}: ${String(error)}`));
};

const mistakesOf = async (page: Page, { title }: Entry, tag: string, dir: string): Promise<readonly string[]> => {
  await page.locator('main li').first().waitFor();
  const shown = await page.locator('h1').evaluate((element) => ({
    words: element.textContent ?? '',
    lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
    dir: getComputedStyle(element).direction,
    page: `${document.documentElement.lang} ${document.documentElement.dir}`,
  }));
  const words = title.text.map((node) => (typeof node === 'string' ? node : node.emphasis)).join('');
  return [
    ...(shown.words.includes(words) ? [] : [`«${shown.words}» instead of «${words}»`]),
    ...(shown.lang === tag || title.untranslated ? [] : [`the heading is in ${shown.lang}`]),
    ...(shown.dir === dir || title.untranslated ? [] : [`the heading runs ${shown.dir}`]),
    ...(shown.page === `${tag} ${dir}` ? [] : [`the page is in ${shown.page}`]),
  ];
};
