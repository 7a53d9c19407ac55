// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { handoutFragment } from '#core/handout.ts';
import { emptyList } from '#core/my-list.ts';
import { daysFromToday, deviceWith, keptOn, savedFiles, sheet, stations } from './my-list-device.ts';
import { newDevice, visit } from './visit.tsx';

/** A device whose storage is full, and what makes room on it. */
const fullDevice = () => {
  const setItem = localStorage.setItem.bind(localStorage);
  let isFull = true;
  const fill = (key: string, value: string) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    setItem(key, value);
  };
  const define = (value: typeof setItem) => Object.defineProperty(localStorage, 'setItem', { value, configurable: true, writable: true });
  define(fill);
  onTestFinished(() => void define(setItem));
  return () => (isFull = false);
};

test('what could not be kept is said and not shown as kept', async () => {
  await newDevice();
  visit('/info/de-CH/housing');
  const save = await screen.findByText('Merken', { selector: '.save-topic *' });
  const makeRoom = fullDevice();
  await userEvent.click(save);
  expect((await screen.findByText(/Konnte nicht gespeichert werden/)).closest('[role=alert]')).toBeTruthy();
  expect(screen.queryByText('Gemerkt', { selector: '.save-topic *' })).toBeNull();
  expect(screen.queryByRole('link', { name: /Meine Liste:/ })).toBeNull();
  makeRoom();
  await userEvent.click(screen.getByText('Merken', { selector: '.save-topic *' }));
  expect(screen.getByText('Gemerkt', { selector: '.save-topic *' })).toBeTruthy();
  expect(screen.queryByText(/Konnte nicht gespeichert werden/)).toBeNull();
});

test('a sheet that could not be kept is not said to be in the list', async () => {
  await newDevice();
  visit(`/mit#${handoutFragment(sheet)}`);
  const take = await screen.findByRole('button', { name: 'In meine Liste übernehmen' });
  fullDevice();
  await userEvent.click(take);
  expect(await screen.findByText(/Konnte nicht gespeichert werden/)).toBeTruthy();
  expect(screen.queryByText('Das steht in Ihrer Liste.')).toBeNull();
  expect(document.querySelector('[role=status]')?.textContent).toBe('');
});

test('what comes every year stands below what counts from the arrival', async () => {
  await deviceWith({ arrival: daysFromToday(-2) });
  visit('/info/de-CH/list');
  const heading = await screen.findByRole('heading', { level: 3, name: 'Jedes Jahr wieder' });
  const follows = (station: Element) => Boolean(heading.compareDocumentPosition(station) & Node.DOCUMENT_POSITION_FOLLOWING);
  const all = [...document.querySelectorAll('.timeline__station')];
  expect(all.filter(follows).length).toBeGreaterThan(0);
  expect(all.filter((station) => (station.querySelector('.timeline__yearly') !== null) !== follows(station))).toEqual([]);
});

test('a deadline that does not concern one is put away, also from the calendar, and comes back', async () => {
  await deviceWith({ arrival: daysFromToday(-2) });
  const { files } = savedFiles();
  visit('/info/de-CH/list');
  await userEvent.click(await screen.findByRole('button', { name: 'Betrifft mich nicht: Bei der Gemeinde anmelden' }));
  expect((await stations()).some((words) => words.includes('Bei der Gemeinde anmelden'))).toBe(false);
  expect(keptOn().hidden).toEqual(['registration.register']);
  await userEvent.click(screen.getByRole('button', { name: 'In den Kalender' }));
  expect(await files[0]!.text()).not.toContain('registration.register@');
  await userEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
  expect((await stations()).some((words) => words.includes('Bei der Gemeinde anmelden'))).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Betrifft mich nicht: Bei der Gemeinde anmelden' }));
  await userEvent.click(screen.getByRole('button', { name: '1 ausgeblendet – wieder zeigen' }));
  expect((await stations()).some((words) => words.includes('Bei der Gemeinde anmelden'))).toBe(true);
  expect(keptOn().hidden).toEqual([]);
});

test('what no pack knows any more is one row, counts as one, and can be taken off', async () => {
  await deviceWith({ topics: ['housing', 'abolished'], points: [{ topic: 'registration', point: 'abolished' }, { topic: 'registration', point: 'register', pack: 'elsewhere' }] });
  visit('/info/de-CH/list');
  const row = (await screen.findByText('Gemerkt, aber das gibt es hier nicht mehr: 3')).closest('li')!;
  expect(await screen.findByRole('link', { name: 'Meine Liste: 2 Einträge' })).toBeTruthy();
  await userEvent.click(within(row).getByRole('button', { name: /^Entfernen/ }));
  expect(keptOn()).toEqual({ ...emptyList, topics: ['housing'] });
  expect(await screen.findByRole('link', { name: 'Meine Liste: 1 Eintrag' })).toBeTruthy();
});

test('what no pack knows any more is not handed on', async () => {
  await deviceWith({ topics: ['housing', 'abolished'] });
  const user = userEvent.setup();
  visit('/info/de-CH/list');
  await user.click(await screen.findByRole('button', { name: 'Link kopieren' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Link kopiert'));
  expect(await navigator.clipboard.readText()).toMatch(/\/mit#l=de-CH&k=list&t=housing$/);
});

test('a step whose day was moved changes its entry in the calendar', async () => {
  const moved = { ...sheet, steps: [{ ...sheet.steps[0], by: '2099-12-20' }] };
  await newDevice();
  const { files } = savedFiles();
  for (const one of [sheet, moved]) {
    visit(`/mit#${handoutFragment(one)}`);
    await userEvent.click(await screen.findByRole('button', { name: 'In den Kalender' }));
  }
  const steps = await Promise.all(files.map(async (file) => /UID:(step\S+)[^]*?DTSTART;VALUE=DATE:(\d+)/.exec(await file.text())?.slice(1)));
  expect(steps).toEqual([['step.register-course.guest.2026-11-20@first-information.willkomm', '20991215'], ['step.register-course.guest.2026-11-20@first-information.willkomm', '20991220']]);
  localStorage.setItem('willkomm.list', JSON.stringify({ ...emptyList, sheets: [sheet, moved].map(handoutFragment) }));
  visit('/info/de-CH/list');
  const found = (await stations()).filter((words) => words.includes('Für einen Deutschkurs anmelden'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('20. Dezember 2099');
});
