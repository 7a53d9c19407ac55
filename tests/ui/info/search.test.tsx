// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { languagesHere } from '#app/content.ts';
import { newDevice, visit } from './visit.tsx';

const type = async (query: string): Promise<void> => userEvent.type(await screen.findByRole('searchbox'), query);

const marks = (): readonly (string | null)[] => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

/** A visit that has brought its language and German to the device. */
const visitInstalled = async (address: string): Promise<void> => {
  await newDevice();
  visit(address);
  await expect.poll(() => languagesHere.value?.includes('de-CH'), { timeout: 10_000 }).toBe(true);
};

test('a word with a mistake finds what was meant, and the page says that it is only similar', async () => {
  await newDevice();
  visit('/info/de-CH/suche');
  await type('hausornung');
  expect(await screen.findByRole('heading', { name: 'Ähnlich wie «hausornung»' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Wohnen/ })).toBeTruthy();
  expect(marks()).toContain('Hausordnung');
});

test('a German word from a letter is found while one reads Arabic, and the line is marked as German', async () => {
  await visitInstalled('/info/ar/suche');
  await type('vermieterin');
  expect(await screen.findByText('Deutsch', { selector: 'h3' })).toBeTruthy();
  await waitFor(() => expect(document.querySelector('.search__count')!.textContent).toMatch(/^وجدناه بلغات أخرى: [1-9]/));
  const line = [...document.querySelectorAll('mark')].find((mark) => mark.textContent === 'Vermieterin')?.closest('p');
  expect([line?.lang, line?.dir]).toEqual(['de-CH', 'ltr']);
  const link = line?.parentElement?.querySelector('a');
  expect(link?.getAttribute('href')).toBe('/info/ar/housing');
  expect(link?.textContent).toMatch(/\p{Script=Arabic}/u);
});

test('whoever reads German sees no second list of the same topics', async () => {
  await visitInstalled('/info/de-CH/suche');
  await type('hausordnung');
  expect(await screen.findByRole('link', { name: /Wohnen/ })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'In anderen Sprachen gefunden' })).toBeNull();
});

test('what is nowhere is answered with help', async () => {
  await visitInstalled('/info/uk/suche');
  await type('qqqqqqqq');
  expect(await screen.findByText('Напишіть лише одне слово або коротше слово. Усі теми є також на одній сторінці.')).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
});

test('what was searched is found again on the way back, and is never in an address', async () => {
  await newDevice();
  visit('/info/de-CH/suche');
  await type('hausordnung');
  await userEvent.click(await screen.findByRole('link', { name: /Wohnen/ }));
  await screen.findByRole('button', { name: 'Mehr zu Punkt 1' });
  history.back();
  expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('hausordnung');
  expect(location.href).toMatch(/\/info\/de-CH\/suche$/);
});

test('the words are kept beside the address before the page is left', async () => {
  await newDevice();
  visit('/info/de-CH/suche');
  await type('hausordnung');
  await screen.findByRole('link', { name: /Wohnen/ });
  await userEvent.click(document.querySelector('.search__hits')!);
  expect(location.href).not.toContain('hausordnung');
  expect(history.state).toEqual({ query: 'hausordnung' });
});
