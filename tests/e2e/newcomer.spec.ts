import type { Page } from '@playwright/test';
import { readCalendar } from './support/calendar.ts';
import { daysAfter, monthsAfter, nextYearly, today } from './support/days.ts';
import { lineTo } from './support/line.ts';
import { arrive, button, daysOf, downloaded, leaksIn, openPoint, openTopic, sayOfPoint, stationsOf, t } from './support/newcomer.ts';
import { countPrinting, phone, timesPrinted } from './support/phone.ts';
import { readQrCode } from './support/qr.ts';
import { expect, test } from './support/fixtures.ts';
import { wordingOf } from './support/wording.ts';

const street = 'Kanarienvogelweg 7';

test('a newcomer: Arabic, then no network: search, own list, calendar, paper, code; with network again only the feedback goes out', async ({ newEndpoint, newTablet }, testInfo) => {
  test.setTimeout(180_000);
  const endpoint = await newEndpoint();
  const line = await lineTo(endpoint.port);
  const tablet = await newTablet({ screen: phone, watch: countPrinting });
  const arrival = daysAfter(today(), -3);

  await test.step('first visit; then the endpoint is killed and the browser restarted', async () => {
    await arrive(tablet.page(), line.url);
    await endpoint.kill();
  });

  const page = await tablet.restart();

  await test.step('the first thing after the start is a link to a topic', async () => {
    await openTopic(page, line.url, 'registration');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('التسجيل وبطاقة الإقامة');
  });

  await test.step('search: as it is written, without hamza, without article; a German word from a letter', async () => searches(page, line.url));

  await test.step('a topic and a point are kept', async () => {
    await button(page.locator('.topic__controls'), 'point.save').click();
    await expect(button(page.locator('.topic__controls'), 'point.saved')).toBeVisible();
    await openTopic(page, line.url, 'health-insurance');
    await button(await openPoint(page, 2), 'point.save').click();
    await expect(page.getByRole('button', { name: `${t('point.more', { number: 2 })}, ${t('point.saved')}` })).toBeVisible();
    await page.getByRole('link', { name: t('list.open_two') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('list.title'));
  });

  await test.step('from the day of arrival the deadlines are counted; one is done', async () => {
    await page.getByLabel(t('list.arrival')).fill(arrival);
    expect(await daysOf(stationsOf(page, 'registration'))).toEqual([daysAfter(arrival, 14)]);
    expect([...(await daysOf(stationsOf(page, 'health-insurance')))].sort()).toEqual([monthsAfter(arrival, 3), nextYearly('11-30', today())].sort());
    expect(await daysOf(stationsOf(page, 'taxes'))).toEqual([nextYearly('03-31', today())]);
    // One's own first, then those of every year; each in their order.
    for (const timeline of await page.locator('.timeline').all()) {
      const days = await daysOf(timeline.locator('> li'));
      expect(days).toEqual([...days].sort());
    }
    const tick = stationsOf(page, 'registration').getByRole('checkbox');
    await tick.check({ force: true });
    await page.reload();
    await expect(tick).toBeChecked();
    await expect(page.getByLabel(t('list.arrival'))).toHaveValue(arrival);
  });

  await test.step('the calendar file, read by a calendar program', async () => {
    const file = await downloaded(page, () => button(page, 'list.calendar').click());
    expect(file.name).toBe('willkommen.ics');
    const entries = readCalendar(file.text);
    expect(entries.map(({ url }) => url)).not.toContain(`${line.url}/info/ar/registration`);
    const insure = entries.find(({ uid }) => uid.startsWith('health-insurance.insure'))!;
    const day = monthsAfter(arrival, 3);
    expect(insure).toMatchObject({ day, isYearly: false, language: 'ar', title: expect.stringMatching(/\p{Script=Arabic}/u), url: `${line.url}/info/ar/health-insurance` });
    expect(insure.alarms).toEqual([`${daysAfter(day, -7)}T09:00:00`, `${daysAfter(day, -1)}T09:00:00`]);
    const change = entries.find(({ uid }) => uid.startsWith('health-insurance.change'))!;
    const first = nextYearly('11-30', today());
    expect(change).toMatchObject({ day: first, isYearly: true, falls: [0, 12, 24].map((months) => monthsAfter(first, months)) });
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    expect([arrival, arrival.replaceAll('-', '')].filter((own) => file.text.includes(own))).toEqual([]);
  });

  await test.step('the own address for an emergency', async () => {
    await page.goto(`${line.url}/info/ar/notfall`);
    await button(page, 'emergency.ownAdd').click();
    await page.getByLabel(t('emergency.street')).fill(street);
    await page.getByLabel(t('emergency.town')).fill('Musterwil');
    await button(page, 'emergency.ownSave').click();
    await expect(page.getByText(street)).toBeVisible();
  });

  await test.step('the list on paper, in Arabic and German', async () => {
    await page.goto(`${line.url}/info/ar/list`);
    await button(page, 'act.print').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: t('print.listAndTopics') }).check({ force: true });
    await dialog.getByRole('radio', { name: t('print.both', { language: 'العربية' }) }).check({ force: true });
    await button(dialog, 'act.print').click();
    await expect.poll(() => timesPrinted(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.print');
    await expect(paper.locator(':scope > article').first()).toBeVisible();
    await expect(paper.getByRole('heading', { level: 1 }).first()).toHaveText(t('list.title'));
    await expect(paper.locator('[lang="de-CH"]').getByText('Krankenversicherung').first()).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    const [own, german] = await paper.locator('.print-line').nth(3).evaluate((row) => [...row.querySelectorAll('.print-line__own, .print-line__german')].map((side) => side.getBoundingClientRect().x));
    expect(own, 'Arabic stands on the right of the German').toBeGreaterThan(german!);
    const pdf = await page.pdf({ preferCSSPageSize: true, path: testInfo.outputPath('list.pdf') });
    expect(pagesIn(pdf)).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ media: 'screen' });
  });

  const address = await test.step('the code for another phone holds topics and points, and nothing else', async () => {
    await page.reload();
    await button(page, 'act.openOnPhone').click();
    const read = new URL(await readQrCode(page.getByRole('dialog').getByRole('img', { name: t('act.qrLabel') })));
    await expect(page.getByRole('dialog').getByText(read.href)).toBeVisible();
    expect(`${read.origin}${read.pathname}${read.search}`).toBe(`${line.url}/mit`);
    const point = /^#l=ar&k=list&t=registration&q=health-insurance!([a-z-]+)$/.exec(read.hash)?.[1];
    expect(point).toBe('retroactive');
    return read.href;
  });

  await test.step('something is wrong with a point: kept until there is a network, then it arrives once', async () => {
    await openTopic(page, line.url, 'registration');
    const dialog = await sayOfPoint(page, 1, 'notUnderstood');
    await expect(dialog.getByRole('status')).toHaveText(t('feedback.waiting'));
    await endpoint.start();
    await page.reload();
    await expect.poll(endpoint.feedback, { timeout: 30_000 }).toHaveLength(1);
    expect(await endpoint.feedback()).toEqual([expect.objectContaining({ kind: 'notUnderstood', topic: 'registration', point: 'register', language: 'ar', day: today() })]);
    // One voice is told without its language and its day.
    expect(await endpoint.operator('feedback', 'list')).toMatch(/^1 +notUnderstood +ch +registration +register +- +\d{4}-\d{2}$/m);
  });

  await test.step('a second phone opens the code, takes the list over, and changes the language', async () => {
    const other = (await newTablet({ screen: phone })).page();
    await other.goto(address);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('list.handedTitle'));
    await expect(other.locator('a[href="/info/ar/registration"]')).toBeVisible();
    await button(other, 'list.take').click();
    await expect(other.getByText(t('list.inList'))).toBeVisible();
    await other.getByRole('button', { name: t('language.change') }).click();
    await other.getByRole('link', { name: 'Українська' }).click();
    const uk = wordingOf('uk');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(uk('list.handedTitle'));
    expect(new URL(other.url()).hash).toMatch(/^#l=uk&k=list/);
    await other.getByRole('link', { name: uk('list.title'), exact: true }).click();
    await expect(other.locator('.kept a[href="/info/uk/registration"]').first()).toBeVisible();
    await expect(other.getByLabel(uk('list.arrival'))).toHaveValue('');
  });

  await test.step('of the person nothing went over the line', async () => {
    const forms = [arrival, arrival.replaceAll('-', ''), arrival.split('-').reverse().join('.')];
    expect(line.heard.length).toBeGreaterThan(50);
    expect(line.heard.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/feedback']);
    // What is meant to be sent is found by the same search.
    expect(leaksIn(line, ['notUnderstood'])).toHaveLength(1);
    expect(leaksIn(line, [...forms, street, 'Kanarienvogel', 'retroactive', 'k=list'])).toEqual([]);
  });
  await line.close();
});

const searches = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/info/ar/suche`);
  const box = page.getByRole('searchbox');
  const hit = page.locator('.search__hit').filter({ has: page.locator('a[href="/info/ar/registration"]') });
  for (const query of ['الإقامة', 'الاقامة', 'إقامة', 'اقامه']) {
    await box.fill(query);
    await expect(hit.locator('mark').first(), query).toHaveText(/قامة/);
    await expect(page.locator('.search__count')).not.toHaveText(t('search.nothing'));
  }
  await box.fill('Geburtsurkunde');
  await expect(page.getByRole('heading', { name: t('search.elsewhere') })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Deutsch', exact: true })).toBeVisible();
  await expect(hit.locator('p[lang="de-CH"] mark').first()).toHaveText(/^Geburtsurkunde/);
  await hit.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('التسجيل وبطاقة الإقامة');
  await page.goBack();
  await expect(box).toHaveValue('Geburtsurkunde');
  await hit.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('التسجيل وبطاقة الإقامة');
};

/** Pages of a PDF as the browser prints it. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
