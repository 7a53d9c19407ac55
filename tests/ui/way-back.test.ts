// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isWayBack, keepWayBack } from '#ui/shared/way-back.ts';

const list = '<h1 tabindex="-1">List</h1><a href="/a">a</a><a href="/b">b</a><a href="/b">b again</a>';

beforeAll(keepWayBack);
beforeEach(() => {
  history.replaceState(null, '', '/list');
  document.body.innerHTML = list;
  vi.stubGlobal('scrollTo', ({ top }: { readonly top: number }) => vi.stubGlobal('scrollY', top));
});
afterEach(() => vi.unstubAllGlobals());

/** What the router does at a click, and the page of the link. */
const leaveBy = (link: Element): unknown => {
  link.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const left: unknown = history.state;
  vi.stubGlobal('scrollY', 0);
  document.body.innerHTML = '<h1>Topic</h1>';
  return left;
};

const goBack = (state: unknown): void => {
  dispatchEvent(new PopStateEvent('popstate', { state }));
};

test('who goes back is where they were, on the link they followed, as soon as the page is there', async () => {
  vi.stubGlobal('scrollY', 1547);
  const left = leaveBy(document.querySelectorAll('a')[2]!);
  goBack(left);
  expect(isWayBack()).toBe(true);
  document.body.innerHTML = list;
  await vi.waitFor(() => expect(scrollY).toBe(1547));
  expect(document.activeElement).toBe(document.querySelectorAll('a')[2]);
  await vi.waitFor(() => expect(isWayBack()).toBe(false));
});

test('what else is kept with the entry stays', () => {
  history.replaceState({ query: 'Abfall' }, '');
  expect(leaveBy(document.querySelector('a')!)).toMatchObject({ query: 'Abfall', left: { link: { href: '/a', nth: 0 } } });
});

test('a new page begins at its top, with the focus on its heading', () => {
  goBack(null);
  expect(isWayBack()).toBe(false);
});

test('who reads on by themself is not pulled away', async () => {
  vi.stubGlobal('scrollY', 900);
  const left = leaveBy(document.querySelector('a')!);
  goBack(left);
  dispatchEvent(new Event('wheel'));
  document.body.innerHTML = list;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect([isWayBack(), scrollY]).toEqual([false, 0]);
});
