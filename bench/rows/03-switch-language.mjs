import { linksOf } from '../content.mjs';
import { inTurns, navigate, p95, settle, tap } from '../measure.mjs';
import { allLanguages } from '../profiles.mjs';

const first = 'uk';

/** Offline, each language once per browser: the second time it comes out of memory. */
export const measure = async (ground) => {
  const { runs, endpoint } = ground;
  const profile = await allLanguages(ground);
  await endpoint.down();
  const { product, limit } = await inTurns(runs, () => throughTheApp(ground, profile), () => throughRawDatabase(ground, profile));
  return [
    {
      row: '3',
      job: 'Switch language offline, tap to painted, 4x p95',
      unit: 'ms',
      product: p95(product.flat()),
      limit: p95(limit.flat()),
      by: 'same blobs from raw IndexedDB',
      target: 1.5,
    },
  ];
};

const others = ({ languages }) => Object.keys(languages).filter((tag) => tag !== first);

export const throughTheApp = async ({ browsers, endpoint, content }, profile) => {
  const { page, close } = await browsers.open(await browsers.copyOf(profile), { cpu: 4 });
  await navigate(page, `${endpoint.url}/info/${first}`, linksOf(content, first));
  const taken = [];
  for (const tag of others(content)) {
    // Nobody reaches a language without opening the menu; the tap on the language is what is measured.
    await page.locator('[popovertarget="language-menu"]').click();
    await settle(page);
    taken.push(await tap(page, `#language-menu a[href="/info/${tag}"]`, [`html[lang="${tag}"]`, ...linksOf(content, tag)]));
  }
  await close();
  return taken;
};

const throughRawDatabase = async ({ browsers, content, limit }, profile) => {
  const { page, close } = await browsers.open(await browsers.copyOf(profile), { cpu: 4 });
  await page.goto(limit('raw.html'));
  await page.waitForFunction(() => globalThis.raw !== undefined);
  const taken = [];
  for (const tag of others(content)) {
    await settle(page);
    taken.push(await tap(page, `button[data-language="${tag}"]`, [`html[lang="${tag}"]`, ...linksOf(content, tag)]));
  }
  await close();
  return taken;
};
