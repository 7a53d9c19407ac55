// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { newDevice, visit } from './visit.tsx';

afterEach(() => vi.restoreAllMocks());

const calls = () => [...document.querySelectorAll('main a[href^="tel:"]')].map((link) => link.getAttribute('href'));
const four = ['tel:144', 'tel:117', 'tel:118', 'tel:112'];

test('the four numbers stand there in the moment the page opens, before anything was loaded', async () => {
  await newDevice();
  visit('/info/ti/notfall');
  await waitFor(() => expect(calls()).toEqual(four));
});

test.each(['ti', 'de-CH', 'xx'])('without network and without content the four numbers can be called: %s', async (lang) => {
  const network = await newDevice();
  network.isOn = false;
  visit(`/info/${lang}/notfall`);
  await waitFor(() => expect(calls()).toEqual(four));
});

test('content that is broken takes no number away', async () => {
  await newDevice();
  const content = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string) => (path === '/v1/packs' ? content(path) : new Response('{"broken')));
  visit('/info/de-CH/notfall');
  expect(await screen.findByText(/Mehr Informationen sind nicht auf diesem Gerät/)).toBeTruthy();
  expect(calls()).toEqual(four);
});

test('when the content is here, each number says what it is for, and the others follow', async () => {
  await newDevice();
  visit('/info/de-CH/notfall');
  const police = (await screen.findByText('Rufen Sie an bei Gewalt, Einbruch oder Unfall.')).closest('a');
  expect(police?.getAttribute('href')).toBe('tel:117');
  expect(within(police!).getByText('Polizei')).toBeTruthy();
  expect(calls().slice(0, 4)).toEqual(four);
  expect(calls()).toContain('tel:145');
});

test('an address is kept on this device alone, read out in lines, and can be removed', async () => {
  const network = await newDevice();
  visit('/info/de-CH/notfall');
  await userEvent.click(await screen.findByRole('button', { name: 'Meine Adresse eingeben' }));
  await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(screen.getByText('Schreiben Sie die Strasse und die Hausnummer.')).toBeTruthy();
  for (const [label, words] of [['Strasse und Hausnummer', 'Beispielstrasse 12b'], ['Postleitzahl', '9000'], ['Ort', 'St. Gallen'], ['Stockwerk', '3']] as const) {
    await userEvent.type(screen.getByLabelText(label), words);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
  visit('/info/de-CH/notfall');
  expect((await screen.findByText('Beispielstrasse 12b')).parentElement?.textContent).toBe('Ich bin hier:Beispielstrasse 12b9000 St. Gallen3. Stock');
  expect(screen.queryByText('Musterstrasse 1')).toBeNull();
  expect(network.asked.join()).not.toContain('Beispiel');
  await userEvent.click(screen.getByRole('button', { name: 'Adresse löschen' }));
  expect(screen.queryByText('Beispielstrasse 12b')).toBeNull();
  expect(Object.values({ ...localStorage }).join()).not.toContain('Beispiel');
});

test('on a tablet of the office nobody can leave an address; the counter is named as what it is', async () => {
  await newDevice();
  localStorage.setItem('willkomm.staff', 'true');
  localStorage.setItem('willkomm.ownAddress', JSON.stringify({ street: 'Beispielstrasse 12b', postcode: '9000', town: 'St. Gallen', floor: '' }));
  visit('/info/de-CH/notfall');
  expect(await screen.findByText('Musterstrasse 1')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Adresse der Gemeinde: Einwohneramt Musterwil' })).toBeTruthy();
  expect(screen.getByText(/nur, wenn Sie jetzt dort sind/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Meine Adresse eingeben' })).toBeNull();
  expect(screen.queryByText('Beispielstrasse 12b')).toBeNull();
  expect(localStorage.getItem('willkomm.ownAddress')).toBeNull();
});

const withGeolocation = (getCurrentPosition: Geolocation['getCurrentPosition']) => vi.spyOn(navigator, 'geolocation', 'get').mockReturnValue({ getCurrentPosition } as Geolocation);

test('the place is asked for on a tap only, and shown as numbers to read out', async () => {
  await newDevice();
  const ask = vi.fn<Geolocation['getCurrentPosition']>((found) => found({ coords: { latitude: 47.4239124, longitude: 9.3747812, accuracy: 12 } } as GeolocationPosition));
  withGeolocation(ask);
  visit('/info/de-CH/notfall');
  const button = await screen.findByRole('button', { name: 'Wo bin ich?' });
  expect(ask).not.toHaveBeenCalled();
  await userEvent.click(button);
  expect((await screen.findByText('47.42391 Nord')).parentElement?.textContent).toBe('Ich bin hier:47.42391 Nord9.37478 Ost');
  expect(Object.values({ ...localStorage }).join()).not.toContain('47.4');
});

test.each([
  [1, /Erlauben Sie den Standort/],
  [2, /Gehen Sie ans Fenster/],
  [3, /Gehen Sie ans Fenster/],
])('where the place is not to be had (%i), the page says in plain words what to do', async (code, words) => {
  await newDevice();
  withGeolocation((_, refused) => refused?.({ code } as GeolocationPositionError));
  visit('/info/de-CH/notfall');
  await userEvent.click(await screen.findByRole('button', { name: 'Wo bin ich?' }));
  expect(await screen.findByText(words)).toBeTruthy();
});

test('the card for others is German, fills the screen with a tap, and is not shown to who reads German', async () => {
  await newDevice();
  visit('/info/ti/notfall');
  const small = (await screen.findByText('Ich spreche nur Tigrinya.')).closest('button');
  expect(within(small!).getByText('Ich spreche nur Tigrinya.').closest('[lang]')?.getAttribute('lang')).toBe('de-CH');
  await userEvent.click(small!);
  expect(within(await screen.findByRole('dialog')).getByText('Ich spreche nur Tigrinya.')).toBeTruthy();
  visit('/info/de-CH-simple/notfall');
  await waitFor(() => expect(document.querySelector('.emergency-calls')).not.toBeNull());
  expect(screen.queryByText(/Ich spreche nur/)).toBeNull();
});
