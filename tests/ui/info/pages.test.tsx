// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { content, newDevice, visit } from './visit.tsx';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const root = document.documentElement;

test('the choice shows every language by its own name and says in which language that name is', async () => {
  await newDevice();
  visit('/');
  const tigrinya = await screen.findByRole('link', { name: /ትግርኛ/ });
  expect(screen.getAllByRole('listitem')).toHaveLength(content.list.languages.length);
  expect(tigrinya.getAttribute('href')).toBe('/info/ti');
  expect(within(tigrinya).getByText('ትግርኛ').lang).toBe('ti');
  expect(within(tigrinya).getByText('Tigrinya').lang).toBe('de-CH');
});

test.each([
  ['its own name', 'ትግር'],
  ['its German name', 'tigri'],
  ['its tag', 'ti'],
])('a language is found by %s', async (_name, query) => {
  await newDevice();
  visit('/');
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Sprache suchen' }), query);
  expect(screen.getByRole('link', { name: /ትግርኛ/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Français/ })).toBeNull();
});

test('a language nobody offers is answered with a sentence, not with an empty list', async () => {
  await newDevice();
  visit('/');
  await userEvent.type(await screen.findByRole('searchbox'), 'Klingonisch');
  expect(await screen.findByText('Keine Sprache gefunden')).toBeTruthy();
});

test('who chose a language reads the topics in it, and finds it first the next time', async () => {
  await newDevice();
  visit('/');
  await userEvent.click(await screen.findByRole('link', { name: /العربية/ }));
  expect(await screen.findByRole('link', { name: 'التسجيل' })).toBeTruthy();
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  await waitFor(() => expect(localStorage.getItem('willkomm.recent')).toBe('["ar"]'));
  visit('/');
  await screen.findByRole('heading', { name: 'Zuletzt gewählt' });
  expect(screen.getAllByRole('listitem')[0]!.textContent).toContain('العربية');
  expect([root.lang, root.dir]).toEqual(['de-CH', 'ltr']);
});

test('the emergency numbers can be called from the first list', async () => {
  await newDevice();
  visit('/info/de-CH');
  const call = await screen.findByRole('link', { name: /144/ });
  expect(call.getAttribute('href')).toBe('tel:144');
  for (const number of ['117', '118', '112']) expect(screen.getByRole('link', { name: new RegExp(number) }).getAttribute('href')).toBe(`tel:${number}`);
});

test('what was opened once with network opens again without', async () => {
  const network = await newDevice();
  visit('/info/ti');
  await screen.findByText('ብዘይ ኢንተርነት እውን ይሰርሕ', undefined, { timeout: 5000 });
  network.isOn = false;
  visit('/info/ti/housing');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(5);
});

test('without network a language that is not here says so and offers those that are', async () => {
  const network = await newDevice();
  visit('/info/en');
  await waitFor(() => expect(localStorage.getItem('willkomm.installed')).toBe('1'), { timeout: 5000 });
  network.isOn = false;
  visit('/info/ti');
  await heading(/ትግርኛ/);
  expect(await within(await screen.findByRole('main')).findByRole('link', { name: /English/ })).toBeTruthy();
  expect(within(screen.getByRole('main')).queryByRole('link', { name: /Français/ })).toBeNull();
  network.isOn = true;
  dispatchEvent(new Event('online'));
  expect(await screen.findByRole('link', { name: 'ምዝገባ' })).toBeTruthy();
});

test('a topic stands in the language of the guest; the German comes beside it line by line when it is asked for', async () => {
  await newDevice();
  visit('/info/ar/registration');
  await userEvent.click(await screen.findByRole('switch'));
  const german = await screen.findByText(/nach der Ankunft bei der Gemeinde an/);
  expect(german.closest('[lang]')?.getAttribute('lang')).toBe('de-CH');
  expect(german.closest('[dir]')?.getAttribute('dir')).toBe('ltr');
  const [arabic, beside] = [...document.querySelectorAll('.bilingual__pane')];
  expect(arabic!.querySelectorAll('li')).toHaveLength(beside!.querySelectorAll('li').length);
  expect(arabic!.getAttribute('lang')).toBe('ar');
});

test('a topic names its deadline, what the municipality adds and whom to call', async () => {
  await newDevice();
  visit('/info/de-CH/registration');
  expect(await screen.findByText('innert 14 Tagen nach der Ankunft')).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Musterwil \(erfunden/ })).toBeTruthy();
  expect(screen.getByText('Pass oder Identitätskarte')).toBeTruthy();
  const call = screen.getByRole('link', { name: /Einwohneramt Musterwil anrufen/ });
  expect(call.getAttribute('href')).toMatch(/^tel:\d+$/);
  expect(call.querySelector('bdi')?.dir).toBe('ltr');
});

test('a translation made by a machine says so, the German does not', async () => {
  await newDevice();
  visit('/info/fr/housing');
  await heading(/./);
  await waitFor(() => expect(document.querySelector('.topic__state')?.getAttribute('data-state')).toBe('machine'));
  visit('/info/de-CH/housing');
  await heading('Wohnen und Hausordnung');
  await waitFor(() => expect(document.querySelector('.topic__origin')).not.toBeNull());
  expect(document.querySelector('.topic__state')).toBeNull();
});

test('focus goes to the heading of the next topic', async () => {
  await newDevice();
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('link', { name: /Nächstes Thema/ }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Krankenversicherung'));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('an unknown topic and an unknown language lead on', async () => {
  await newDevice();
  visit('/info/de-CH/nichts');
  await heading('Dieses Thema gibt es nicht');
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Alle Themen' }).getAttribute('href')).toBe('/info/de-CH');
  visit('/info/xx');
  await heading('Diese Sprache gibt es hier nicht');
  expect(screen.getByRole('link', { name: /Українська/ }).getAttribute('href')).toBe('/info/uk');
});

test('the emergency page calls with one touch and holds a German sentence for others', async () => {
  await newDevice();
  visit('/info/ti/notfall');
  const sentence = await screen.findByText('Ich spreche nur Tigrinya.');
  await waitFor(() => expect([...document.querySelectorAll('main a')].map((row) => row.getAttribute('href'))).toContain('tel:1414'));
  expect(sentence.closest('[lang]')?.getAttribute('lang')).toBe('de-CH');
});

test('search finds while one types, marks whole words and counts politely', async () => {
  await newDevice();
  visit('/info/de-CH/suche');
  await userEvent.type(await screen.findByRole('searchbox'), 'hausordnung');
  const hit = await screen.findByRole('link', { name: /Wohnen/ });
  expect(hit.getAttribute('href')).toBe('/info/de-CH/housing');
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('Hausordnung');
  expect(screen.getByRole('status').textContent).toMatch(/gefunden/);
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'qqqq');
  expect(screen.getByRole('status').textContent).toBe('Nichts gefunden');
});

test('all languages come to the device with one button', async () => {
  await newDevice();
  visit('/info/de-CH/geraet');
  await userEvent.click(await screen.findByRole('button', { name: 'Alle Sprachen herunterladen' }));
  expect(await screen.findByText('Alle Sprachen sind auf diesem Gerät.', undefined, { timeout: 5000 })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /herunterladen/ })).toBeNull();
});

test('a download without network says what to do', async () => {
  const network = await newDevice();
  visit('/info/de-CH/geraet');
  const button = await screen.findByRole('button', { name: 'Français herunterladen' });
  network.isOn = false;
  await userEvent.click(button);
  expect(await screen.findByText(/Haben Sie Internet/)).toBeTruthy();
});

test('the link is copied where the device cannot share', async () => {
  await newDevice();
  const user = userEvent.setup();
  visit('/info/de-CH/housing');
  await user.click(await screen.findByRole('button', { name: 'Link kopieren' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Link kopiert'));
  expect(await navigator.clipboard.readText()).toMatch(/\/info\/de-CH\/housing$/);
});

test('where the link cannot be copied it is shown', async () => {
  await newDevice();
  userEvent.setup();
  visit('/info/de-CH/housing');
  const button = await screen.findByRole('button', { name: 'Link kopieren' });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
  button.click();
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('/info/de-CH/housing'));
});
