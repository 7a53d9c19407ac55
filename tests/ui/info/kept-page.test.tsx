// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PackList } from '#core/pack.ts';
import { content, newDevice, visit } from './visit.tsx';

const { list } = content;
const lastYears: PackList = { ...list, texts: { ...list.texts, 'de-CH': { ...list.texts['de-CH']!, index: 'a'.repeat(64) } } };

/** The page that the browser opens, with the list it was built with. */
const openPage = (built: PackList, from: 'endpoint' | 'service worker'): void => {
  const data = Object.assign(document.createElement('script'), { id: 'packs', type: 'application/json', textContent: JSON.stringify(built) });
  document.head.append(data);
  vi.stubGlobal('navigator', new Proxy(navigator, { get: (own, key) => (key === 'serviceWorker' ? { controller: from === 'endpoint' ? null : {}, ready: new Promise(() => {}), register: async () => undefined, addEventListener: () => {} } : Reflect.get(own, key, own)) }));
  onTestFinished(() => data.remove());
};

test('a page that the service worker kept does not show the content it was built with, but what is on offer', async () => {
  await newDevice();
  openPage(lastYears, 'service worker');
  visit('/info/de-CH');
  expect(await screen.findByRole('link', { name: 'Anmeldung' })).toBeTruthy();
});

test('a page fresh from the endpoint brings its list along: nobody waits for another one', async () => {
  const network = await newDevice();
  openPage(list, 'endpoint');
  visit('/info/de-CH');
  await screen.findByRole('link', { name: 'Anmeldung' });
  expect(network.asked[0]).toBe(`/v1/packs/blob/${list.texts['de-CH']!.index}`);
});
