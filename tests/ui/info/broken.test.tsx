// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { App } from '#app/app.tsx';
import { createServices } from '#app/services.ts';
import { FactContext, RichTextView } from '#ui/shared/rich-text.tsx';
import french from '#locales/fr/info.json';
import { newDevice } from './visit.tsx';

beforeEach(async () => {
  await newDevice();
});

const openBroken = (address: string): void => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  history.replaceState(null, '', address);
  const { services } = createServices(document.body);
  const library = {
    ...services.library,
    // What no guard foresaw.
    topicList: async () => ({ language: 'de-CH', topics: [{ id: 'a', icon: 'x', group: 'first', blob: '', title: { text: 7 } }] }) as never,
  };
  render(<App services={{ ...services, library }} />);
};

test('a page that breaks says so, with the four numbers and a way on', async () => {
  openBroken('/info/de-CH');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Das hat nicht geklappt');
  for (const number of ['144', '117', '118', '112']) expect(document.querySelector(`a[href="tel:${number}"]`)).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Nochmals versuchen' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Alle Themen' }).getAttribute('href')).toBe('/info/de-CH');
});

test('it speaks the language of the page', async () => {
  openBroken('/info/fr');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(french.page.failedTitle);
  expect(screen.getByRole('button', { name: french.page.retry })).toBeDefined();
});

test.each(['constructor', 'toString', 'valueOf'])('a text that names the fact %s is shown as missing it', (id) => {
  cleanup();
  render(
    <FactContext.Provider value={{ facts: {}, day: '2026-11-22', audience: 'guest', words: { missing: 'fehlt', unconfirmed: '' } }}>
      <p><RichTextView text={['Frist: ', { t: 'fact', id }]} lang="de-CH" /></p>
    </FactContext.Provider>,
  );
  expect(document.querySelector('p')?.textContent).toMatch(/^Frist: .*fehlt/);
});
