import { expect, test } from './support/fixtures.ts';
import { languageMistakes } from './support/language-check.ts';
import { button, t } from './support/newcomer.ts';
import { countPrinting, phone, timesPrinted } from './support/phone.ts';
import { connect, holdTalk } from './support/staff.ts';
import { visit } from './support/screen-checks.ts';

/** Pages of a PDF as the browser prints it, in the size the style sheet asks for. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

test('the sheet to take home is one page of paper, and nothing else is printed', async ({ endpoint, newTablet }) => {
  const page = (await newTablet()).page();
  await connect(page, { endpoint, url: endpoint.url });
  const talk = await holdTalk(page, 'العربية');
  await visit(page, `${endpoint.url}/gespraeche/${talk}/mitgeben`);
  for (const format of ['A4', 'A5']) {
    await page.getByRole('radio', { name: format }).check({ force: true });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('article', { name: 'Blatt zum Mitgeben' })).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveCount(0);
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a topic on small paper, in Arabic and German: only the sheet, the German below each line, no line torn', async ({ endpoint, newTablet }) => {
  const page = (await newTablet({ screen: phone, watch: countPrinting })).page();
  await visit(page, `${endpoint.url}/info/ar/health-insurance`);
  await button(page, 'act.print').click();
  const dialog = page.getByRole('dialog');
  for (const name of [t('print.both', { language: 'العربية' }), 'A5']) await dialog.getByRole('radio', { name }).check({ force: true });
  await button(dialog, 'act.print').click();
  await expect.poll(() => timesPrinted(page)).toBe(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveText('التأمين الصحي والصحة');
  const lines = await page.locator('.print-line').evaluateAll((all) =>
    all.map((line) => {
      const [own, german] = [...line.querySelectorAll('.print-line__own, .print-line__german')].map((side) => side.getBoundingClientRect());
      return { isKeptWhole: getComputedStyle(line).breakInside === 'avoid', isAbove: own!.bottom <= german!.top + 1 };
    }),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(({ isKeptWhole, isAbove }) => !isKeptWhole || !isAbove)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesIn(pdf)).toBeGreaterThanOrEqual(2);
  // A5 in points.
  const paper = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))?.slice(1).map((size) => Math.round(Number(size)));
  expect(paper).toEqual([420, 595]);
  expect(await languageMistakes(page)).toEqual([]);
});

test('a topic prints without what one can press, dark on white even in the dark', async ({ endpoint, page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${endpoint.url}/info/ar/registration`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('switch')).toHaveCount(0);
  const [ink, paper] = await page.getByRole('main').evaluate((main) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const brightness = (colour: string): number => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? 255 : (red + green + blue) / 3;
    };
    return [brightness(getComputedStyle(main.querySelector('h1')!).color), brightness(getComputedStyle(document.body).backgroundColor)];
  });
  expect(ink).toBeLessThan(90);
  expect(paper).toBeGreaterThan(240);
});
