import type { Request } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** What a phone may have to fetch before its owner sees the first list of topics. */
const budget = { scriptAndStyleBytes: 60_000, requests: 6 };

type Fetched = { readonly path: string; readonly kind: 'document' | 'script' | 'style' | 'font' | 'data' | 'other'; readonly bytes: number; readonly encoding: string };

test(`before the first list: at most ${budget.scriptAndStyleBytes / 1000} KB of script and style, at most ${budget.requests} requests`, async ({ endpoint, context, page }) => {
  const begun: { readonly at: number; readonly request: Request }[] = [];
  context.on('request', (request) => begun.push({ at: Date.now(), request }));
  const shown = new Promise<number>((resolve) => {
    void page.exposeFunction('firstTile', () => resolve(Date.now()));
  });
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('main a[href^="/info/uk/"][href$="registration"]')?.checkVisibility() !== true) return;
      observer.disconnect();
      (window as unknown as { readonly firstTile: () => void }).firstTile();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${endpoint.url}/info/uk`);
  const until = await shown;
  const before = await Promise.all(begun.filter(({ at }) => at <= until).map(({ request }) => fetchedBy(request)));
  const code = before.filter(({ kind }) => kind === 'script' || kind === 'style');
  const bytes = code.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`\n${[...before.map(({ path, kind, bytes: size, encoding }) => `${String(size).padStart(8)}  ${kind.padEnd(8)}  ${encoding.padEnd(4)}  ${path}`), `${String(bytes).padStart(8)}  script and style in ${code.length} of ${before.length} requests`].join('\n')}`);
  expect(code.every(({ encoding }) => encoding === 'br')).toBe(true);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(budget.scriptAndStyleBytes);
  expect(before.length).toBeLessThanOrEqual(budget.requests);
});

const fetchedBy = async (request: Request): Promise<Fetched> => {
  const { pathname } = new URL(request.url());
  const encoding = (await (await request.response())?.headerValue('content-encoding')) ?? '';
  return { path: pathname, kind: kindOf(pathname, request.resourceType()), bytes: (await request.sizes()).responseBodySize, encoding };
};

const kindOf = (path: string, type: string): Fetched['kind'] => {
  if (path.endsWith('.js')) return 'script';
  if (path.endsWith('.css')) return 'style';
  if (path.endsWith('.woff2')) return 'font';
  if (path.endsWith('.json') || path.startsWith('/v1/')) return 'data';
  return type === 'document' ? 'document' : 'other';
};
