import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Line } from './line.ts';
import { wordingOf } from './wording.ts';

/** The acts of a newcomer who reads Arabic, by the words on the screen. */
export const t = wordingOf('ar');

export const button = (scope: Page | Locator, key: string): Locator => scope.getByRole('button', { name: t(key), exact: true });

/** The first visit: the language, then nothing but waiting until the app says that it needs no network any more. */
export const arrive = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(/\/info\/ar$/);
  await expect(page.getByText(t('offline.saved'))).toBeVisible({ timeout: 30_000 });
};

/** Opens the page of a topic by its address and waits for its points. */
export const openTopic = async (page: Page, url: string, topic: string, language = 'ar'): Promise<void> => {
  await page.goto(`${url}/info/${language}/${topic}`);
  await expect(page.getByRole('main').getByRole('listitem').nth(3)).toBeVisible();
};

/** Opens what one can do with a point. */
export const openPoint = async (page: Page, number: number): Promise<Locator> => {
  await page.getByRole('button', { name: new RegExp(`^${t('point.more', { number })}(?!\\d)`) }).click();
  const menu = page.getByRole('group', { name: t('point.title', { number }), exact: true });
  await expect(menu).toBeVisible();
  return menu;
};

export const sayOfPoint = async (page: Page, number: number, kind: string): Promise<Locator> => {
  await button(await openPoint(page, number), 'feedback.open').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t(`feedback.${kind}`) }).check({ force: true });
  await button(dialog, 'feedback.send').click();
  return dialog;
};

/** What a topic adds to the line of dates. */
export const stationsOf = (page: Page, topic: string): Locator => page.locator('.timeline > li').filter({ has: page.locator(`a[href="/info/ar/${topic}"]`) });

export const daysOf = (stations: Locator): Promise<readonly string[]> => stations.locator('time').evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));

export const downloaded = async (page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};

/** What went over the line that holds one of the words: in the address, a heading of the request, or its body. */
export const leaksIn = ({ heard }: Line, words: readonly string[]): readonly string[] =>
  heard.flatMap(({ method, path, headers, body }) => {
    const said = `${method} ${unescaped(path)}\n${JSON.stringify(headers)}\n${body.toString('utf8')}`;
    return words.filter((word) => said.includes(word)).map((word) => `${word} in ${method} ${path}`);
  });

const unescaped = (path: string): string => decodeURIComponent(path.replace(/%(?![\da-f]{2})/gi, '%25'));
