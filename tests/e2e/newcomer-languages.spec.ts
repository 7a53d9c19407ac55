import type { Page } from '@playwright/test';
import { copyOfBuild } from './support/builds.ts';
import { expect, test } from './support/fixtures.ts';
import { lineTo, type Answer, type Heard } from './support/line.ts';
import { arrive, button, openTopic, t } from './support/newcomer.ts';
import { phone } from './support/phone.ts';
import { wordingOf } from './support/wording.ts';

const isBlob = ({ path }: Heard): boolean => path.startsWith('/v1/packs/blob/');

const openDevice = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/info/ar/geraet`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('offline.here'));
};

const rowOf = (page: Page, language: string) => page.locator('.languages-here__row').filter({ has: page.getByText(language, { exact: true }) });

test('all languages: the endpoint dies in the middle, what came stays, the rest is fetched later; then one is removed', async ({ newEndpoint, newTablet }) => {
  const endpoint = await newEndpoint();
  const deadAfter = 40;
  const asked: string[] = [];
  let [isCounted, dies] = [false, true];
  const line = await lineTo(endpoint.port, {
    before: async (heard) => {
      if (!isCounted || !isBlob(heard)) return;
      asked.push(heard.path);
      if (!dies || asked.length < deadAfter) return;
      dies = false;
      await endpoint.kill();
    },
  });
  const tablet = await newTablet({ screen: phone });
  await arrive(tablet.page(), line.url);
  await openDevice(tablet.page(), line.url);
  isCounted = true;
  await button(tablet.page(), 'offline.downloadAll').click();
  await expect(tablet.page().getByRole('status').filter({ hasText: t('offline.partMissing') })).toBeVisible();
  const begun = asked.splice(0);
  expect(begun.length).toBeGreaterThanOrEqual(deadAfter);

  const page = await test.step('without network after a restart: what was there is whole, what is half there says so', async () => {
    const restarted = await tablet.restart();
    await openTopic(restarted, line.url, 'housing');
    await openDevice(restarted, line.url);
    await expect(rowOf(restarted, 'ትግርኛ').getByText(t('offline.unfinished'))).toBeVisible();
    await expect(rowOf(restarted, 'العربية').getByText(t('offline.yes'), { exact: true })).toBeVisible();
    await restarted.goto(`${line.url}/info/ti/housing`);
    await expect(restarted.getByRole('heading', { level: 1 })).toHaveText(wordingOf('ti')('offline.missingTitle', { language: 'ትግርኛ' }));
    return restarted;
  });

  await test.step('with network again only what is missing is fetched', async () => {
    await endpoint.start();
    asked.splice(0);
    await openDevice(page, line.url);
    await button(page.locator('.languages-here__download'), 'offline.resume').click();
    await expect(page.getByText(t('offline.done'))).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(t('offline.allHere'))).toBeVisible();
    // Of the first part only what was on its way in the last moment is asked for again.
    expect(asked.filter((path) => begun.includes(path)).length).toBeLessThanOrEqual(12);
    expect(asked.length).toBeGreaterThan(20);
  });

  await test.step('a language is removed and is gone, the others stay; all without network', async () => {
    await endpoint.kill();
    await page.getByRole('button', { name: t('offline.removeNamed', { language: 'Français' }) }).click();
    await button(page.getByRole('dialog'), 'offline.remove').click();
    await expect(page.getByText(t('offline.removed', { language: 'Français' }))).toBeVisible();
    await openDevice(page, line.url);
    await expect(page.getByRole('button', { name: t('offline.downloadNamed', { language: 'Français' }) })).toBeVisible();
    await expect(rowOf(page, 'Français').getByText(t('offline.yes'), { exact: true })).toHaveCount(0);
    await expect(rowOf(page, 'Українська').getByText(t('offline.yes'), { exact: true })).toBeVisible();
    await openTopic(page, line.url, 'housing', 'ti');
  });
  await line.close();
});

test('newer texts arrive damaged: refused with words, the old ones stay whole; sound, they are taken in', async ({ newEndpoint, newTablet }) => {
  const build = await copyOfBuild();
  const endpoint = await newEndpoint({ appDir: build.folder });
  let damaged = '';
  const line = await lineTo(endpoint.port, { after: (heard, answer) => (damaged !== '' && heard.path.includes(damaged) ? withFlippedBit(answer) : answer) });
  try {
    const page = (await newTablet({ screen: phone })).page();
    await arrive(page, line.url);
    const [before, after] = ['النفايات وإعادة التدوير', 'النفايات وإعادة الاستخدام'];
    damaged = await build.publishText('ar', 'waste', (text) => text.replaceAll(before, after));

    await test.step('one bit is wrong on the way', async () => {
      await openDevice(page, line.url);
      await button(page, 'offline.fetchNewer').click();
      await expect(page.getByRole('status').filter({ hasText: t('offline.damaged') })).toBeVisible();
      await openTopic(page, line.url, 'waste');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(before);
    });

    await test.step('the way is sound again', async () => {
      damaged = '';
      await openDevice(page, line.url);
      await button(page, 'offline.fetchNewer').click();
      await expect(page.getByText(t('offline.done'))).toBeVisible();
      await openTopic(page, line.url, 'waste');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(after);
      await endpoint.kill();
      await openTopic(page, line.url, 'waste');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(after);
    });
  } finally {
    await line.close();
    await build.dispose();
  }
});

const withFlippedBit = (answer: Answer): Answer => {
  const body = Buffer.from(answer.body);
  const middle = Math.floor(body.length / 2);
  body.writeUInt8(body.readUInt8(middle) ^ 1, middle);
  return { ...answer, body };
};
