// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { handoutFragment } from '#core/handout.ts';
import { emptyList } from '#core/my-list.ts';
import { upcoming } from '#ui/info/my-list-calendar.ts';
import { daysFromToday, deviceWith, keptOn, savedFiles, sheet, stations } from './my-list-device.ts';
import { newDevice, visit } from './visit.tsx';

test('a topic is kept with one tap and stands on the list, with the way back to it', async () => {
  await newDevice();
  visit('/info/de-CH/housing');
  const save = (await screen.findAllByText('Merken', { selector: '.save-topic *' }))[0]!;
  expect(screen.queryByRole('link', { name: /Meine Liste:/ })).toBeNull();
  await userEvent.click(save);
  expect(screen.getByRole('link', { name: /Meine Liste: 1 Eintrag/ }).getAttribute('href')).toBe('/info/de-CH/list');
  await waitFor(() => expect(keptOn().topics).toEqual(['housing']));
  visit('/info/de-CH/list');
  expect((await screen.findByRole('link', { name: 'Wohnen und Hausordnung' })).getAttribute('href')).toBe('/info/de-CH/housing');
});

test('a point is kept from its menu, and its button says so', async () => {
  await newDevice();
  visit('/info/de-CH/registration');
  const button = await screen.findByRole('button', { name: 'Mehr zu Punkt 1' });
  const menu = document.getElementById(button.getAttribute('popovertarget')!)!;
  await userEvent.click(within(menu).getByText('Merken'));
  expect(screen.getByRole('button', { name: 'Mehr zu Punkt 1, Gemerkt' })).toBeTruthy();
  await waitFor(() => expect(keptOn().points).toEqual([{ topic: 'registration', point: 'register' }]));
  visit('/info/de-CH/list');
  const section = (await screen.findByRole('heading', { name: 'Gemerkte Punkte' })).closest('section')!;
  expect(section.textContent).toMatch(/innert 14\sTagen/);
});

test('a point that the municipality added is kept as hers', async () => {
  await newDevice();
  visit('/info/de-CH/registration');
  const local = await screen.findByText(/Einwohneramt ist im Gemeindehaus/);
  const number = local.closest('li')!.querySelector('.bilingual__own-number')!.textContent;
  const button = screen.getByRole('button', { name: `Mehr zu Punkt ${number}` });
  await userEvent.click(within(document.getElementById(button.getAttribute('popovertarget')!)!).getByText('Merken'));
  visit('/info/de-CH/list');
  expect(await screen.findByText(/Einwohneramt ist im Gemeindehaus/)).toBeTruthy();
  expect(keptOn().points[0]?.pack).toBe('musterwil');
});

test('from the day of arrival the deadlines have days, the soonest first', async () => {
  await newDevice();
  visit('/info/de-CH/list');
  expect(await screen.findByText('innert 14 Tagen nach der Ankunft')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Wann sind Sie in der Schweiz angekommen?'), { target: { value: daysFromToday(-2) } });
  expect(await screen.findByText('noch 12 Tage')).toBeTruthy();
  expect(screen.queryByText('innert 14 Tagen nach der Ankunft')).toBeNull();
  const register = (await stations()).findIndex((words) => words.includes('Bei der Gemeinde anmelden'));
  const insure = (await stations()).findIndex((words) => words.includes('Krankenversicherung abschliessen'));
  expect(register).toBeGreaterThanOrEqual(0);
  expect(insure).toBeGreaterThan(register);
  expect(keptOn().arrival).toBe(daysFromToday(-2));
});

test('what is over is said calmly, asks to be looked at, and is quiet once it is done', async () => {
  await deviceWith({ arrival: daysFromToday(-17) });
  visit('/info/de-CH/list');
  expect(await screen.findByText('vor 3 Tagen')).toBeTruthy();
  expect(screen.getByText('Noch nicht erledigt? Fragen Sie bald nach.')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Erledigt: Bei der Gemeinde anmelden' }));
  expect(screen.queryByText('Noch nicht erledigt? Fragen Sie bald nach.')).toBeNull();
  await waitFor(() => expect(keptOn().done).toEqual(['registration.register']));
});

test('a year that is still being typed is no day, and is said only when one leaves the field', async () => {
  await newDevice();
  visit('/info/de-CH/list');
  const input = await screen.findByLabelText('Wann sind Sie in der Schweiz angekommen?');
  fireEvent.input(input, { target: { value: '0002-11-20' } });
  expect(screen.queryByText(/Prüfen Sie das Jahr/)).toBeNull();
  await act(() => {
    input.focus();
    input.blur();
  });
  expect(screen.getByText(/Prüfen Sie das Jahr/)).toBeTruthy();
  expect(keptOn().arrival).toBeUndefined();
});

test('what is taken off can be put back, and the focus is there', async () => {
  await deviceWith({ topics: ['housing', 'work'] });
  visit('/info/de-CH/list');
  await userEvent.click(await screen.findByRole('button', { name: /^Entfernen: Wohnen/ }));
  expect(screen.queryByRole('link', { name: 'Wohnen und Hausordnung' })).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Von der Liste entfernt');
  const undo = screen.getByRole('button', { name: 'Rückgängig' });
  expect(document.activeElement).toBe(undo);
  await userEvent.click(undo);
  expect(screen.getByRole('link', { name: 'Wohnen und Hausordnung' })).toBeTruthy();
  expect(document.activeElement?.tagName).toBe('H1');
});

test('everything is deleted with one button, and comes back with the next', async () => {
  const list = { topics: ['housing'], points: [{ topic: 'registration', point: 'register' }], arrival: '2026-11-01' };
  await deviceWith(list);
  visit('/info/de-CH/list');
  await userEvent.click(await screen.findByRole('button', { name: 'Alles löschen' }));
  await waitFor(() => expect(keptOn()).toEqual(emptyList));
  expect(screen.getByText('Noch nichts gemerkt')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await waitFor(() => expect(keptOn()).toEqual({ ...emptyList, ...list }));
});

test('the list is there without network', async () => {
  const network = await newDevice();
  visit('/info/de-CH/list');
  await waitFor(() => expect(localStorage.getItem('willkomm.installed')).toBe('1'), { timeout: 5000 });
  network.isOn = false;
  visit('/info/de-CH/list');
  expect(await screen.findByText('innert 14 Tagen nach der Ankunft')).toBeTruthy();
});

test('what another tab keeps is not written over', async () => {
  await deviceWith({ topics: ['work'] });
  visit('/info/de-CH/housing');
  await screen.findByRole('button', { name: 'Mehr zu Punkt 1' });
  const other = JSON.stringify({ ...emptyList, topics: ['work', 'school'] });
  localStorage.setItem('willkomm.list', other);
  dispatchEvent(new StorageEvent('storage', { key: 'willkomm.list', newValue: other, storageArea: localStorage }));
  await userEvent.click(screen.getByText('Merken', { selector: '.save-topic *' }));
  await waitFor(() => expect(keptOn().topics).toEqual(['work', 'school', 'housing']));
});

test('the calendar file holds the deadlines in the language of the reader, with the German beside', async () => {
  await deviceWith({ arrival: daysFromToday(-2), done: ['health-insurance.insure'] });
  const { files, click } = savedFiles();
  visit('/info/ar/list');
  await screen.findByRole('heading', { level: 1 });
  const button = document.querySelector<HTMLButtonElement>('.timeline__calendar button')!;
  await userEvent.click(button);
  expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(['willkommen.ics']);
  const text = await files[0]!.text();
  const events = new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const register = events.find(({ uid }) => uid.startsWith('registration.register@'))!;
  expect(register.startDate.toString()).toBe(daysFromToday(12));
  expect(register.summary).toContain('التسجيل لدى البلدية');
  expect(register.description).toMatch(/^Bei der Gemeinde anmelden/);
  expect(register.description).toMatch(/\/info\/ar\/registration$/);
  expect(events.some(({ uid }) => uid.startsWith('health-insurance.insure@'))).toBe(false);
  expect(text).not.toContain(daysFromToday(-2).replaceAll('-', ''));
});

test('the link holds topics and points and nothing of the person', async () => {
  await deviceWith({ topics: ['housing'], points: [{ topic: 'registration', point: 'register' }], arrival: '2026-11-11', birth: '2026-11-12', done: ['registration.register'] });
  const user = userEvent.setup();
  visit('/info/de-CH/list');
  await user.click(await screen.findByRole('button', { name: 'Link kopieren' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Link kopiert'));
  expect(await navigator.clipboard.readText()).toMatch(/\/mit#l=de-CH&k=list&t=housing&q=registration!register$/);
});

test('a handed-over sheet goes into the list with one tap, whole, and out again', async () => {
  await newDevice();
  visit(`/mit#${handoutFragment(sheet)}`);
  await userEvent.click(await screen.findByRole('button', { name: 'In meine Liste übernehmen' }));
  await waitFor(() => expect(keptOn()).toEqual({ ...emptyList, topics: ['registration'], sheets: [handoutFragment(sheet)] }));
  expect(screen.getByText('Dieses Blatt ist auf diesem Handy gespeichert. Es wird nichts gesendet.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await waitFor(() => expect(keptOn()).toEqual(emptyList));
  await userEvent.click(screen.getByRole('button', { name: 'In meine Liste übernehmen' }));
  visit('/info/de-CH/list');
  expect((await stations()).some((words) => words.includes('Für einen Deutschkurs anmelden') && words.includes('15. Dezember 2099'))).toBe(true);
  expect(screen.getByRole('link', { name: 'Blatt vom 20. November 2026' }).getAttribute('href')).toBe(`/mit#${handoutFragment(sheet)}`);
});

test('a handed-over sheet has a calendar file of its own with its steps', async () => {
  await newDevice();
  const { files } = savedFiles();
  visit(`/mit#${handoutFragment(sheet)}`);
  await userEvent.click(await screen.findByRole('button', { name: 'In den Kalender' }));
  const events = new ICAL.Component(ICAL.parse(await files[0]!.text()) as never[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toContainEqual(['Letzter Tag: Für einen Deutschkurs anmelden', '2099-12-15']);
});

test('a list that one reader hands to another shows the chosen points; what no pack knows is left out', async () => {
  await newDevice();
  visit('/mit#l=de-CH&k=list&t=housing.abolished&q=registration!register.registration!abolished');
  expect(await screen.findByRole('heading', { level: 1, name: 'Eine Liste für Sie' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Diese Punkte' }).closest('section')?.textContent).toMatch(/innert 14\sTagen/);
  expect(screen.getByRole('heading', { name: 'Diese Themen' })).toBeTruthy();
  expect(document.body.textContent).not.toContain('abolished');
});

test('what is done this year is in the calendar from the next year on, and what is over is not', () => {
  const text = { text: ['x'], state: 'original' } as const;
  const item = { text, german: undefined, isConfirmed: true } as const;
  const items = upcoming(
    [
      { ...item, key: 'taxes.return@2027-03-31', on: '2027-03-31', isYearly: true },
      { ...item, key: 'registration.register', on: '2026-12-06', isYearly: false },
      { ...item, key: 'over', on: '2026-11-21', isYearly: false },
      { ...item, key: 'unknown', isYearly: false },
      { ...item, key: 'today', on: '2026-11-22', isYearly: false },
    ],
    ['taxes.return@2027-03-31', 'registration.register'],
    '2026-11-22',
  );
  expect(items.map(({ key, on }) => [key, on])).toEqual([['taxes.return@2027-03-31', '2028-03-31'], ['today', '2026-11-22']]);
});
