import { expect, test } from './support/fixtures.ts';
import { languageMistakes } from './support/language-check.ts';
import { overflowing } from './support/screen-checks.ts';

/** Each line has the one mistake beside it; a check that finds nothing anywhere would let all screens through. */
const mistakes = [
  { html: '<p>Guten Tag, مرحبا</p>', found: /^Arabic letters/ },
  { html: '<p>Guten Tag, ሰላም</p>', found: /^Ethiopic letters/ },
  { html: '<p lang="ar" dir="rtl">Привіт</p>', found: /^Cyrillic letters/ },
  { html: '<p lang="ar" dir="rtl">مرحبا Das bringen Sie mit</p>', found: /^«.*» is not marked/ },
  { html: '<p lang="uk">Це Nächste Schritte</p>', found: /^«Nächste Schritte» is not marked/ },
  { html: '<p lang="ar">مرحبا بكم</p>', found: /^runs left to right/ },
  { html: '<div lang="ar" dir="rtl"><p lang="de-CH">Guten Tag</p></div>', found: /^runs right to left/ },
  { html: '<p lang="ar" dir="rtl">اتصل 058 000 00 00</p>', found: /^a number may be turned round/ },
  { html: '<p lang="ar" dir="rtl">من 08:30 إلى 11:30</p>', found: /^a number may be turned round/ },
  { html: '<p lang="ar" dir="rtl">CHF 30</p>', found: /^a number may be turned round/ },
  { html: '<div lang="ti"><button aria-label="Seite drucken">ሕተም</button></div>', found: /^words for ears/ },
];

const sound = [
  '<p lang="ar" dir="rtl">البلدية (Gemeinde) ورقم <bdi dir="ltr">058 000 00 00</bdi> وموقع www.ch.ch</p>',
  '<p lang="ar" dir="rtl">مرحبا <span lang="de-CH" dir="ltr">Das bringen Sie mit</span></p>',
  '<p lang="ti">ብዛዕባ AHV ከምኡ ድማ RAV</p>',
  '<p hidden>مرحبا</p>',
  '<script type="text/plain">مرحبا</script>',
];

const documentOf = (body: string): string => `<!doctype html><html lang="de-CH" dir="ltr"><title>Probe</title><body>${body}</body></html>`;

test('the walk over languages and directions finds each mistake, and nothing where there is none', async ({ page }) => {
  for (const { html, found } of mistakes) {
    await page.setContent(documentOf(html));
    expect(await languageMistakes(page), html).toEqual([expect.stringMatching(found)]);
  }
  await page.setContent(documentOf(sound.join('')));
  expect(await languageMistakes(page)).toEqual([]);
  await page.setContent('<!doctype html><title>Probe</title><p>Guten Tag</p>');
  expect(await languageMistakes(page)).toContainEqual(expect.stringMatching(/^no language/));
});

test('the search for what reaches outside of the screen finds it, unless that part scrolls by itself', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = '<p class="wide" style="inline-size: 600px">Breit</p>';
  await page.setContent(documentOf(wide));
  expect(await overflowing(page, 'probe')).toHaveLength(2);
  await page.setContent(documentOf(`<div style="overflow: hidden">${wide}</div>`));
  expect(await overflowing(page, 'probe')).toEqual([expect.stringContaining('class="wide"')]);
  await page.setContent(documentOf(`<div style="overflow-x: auto">${wide}</div>`));
  expect(await overflowing(page, 'probe')).toEqual([]);
});
