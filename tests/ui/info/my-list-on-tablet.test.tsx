// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyList, type MyList } from '#core/my-list.ts';
import { forgetWhenLeft } from '#ui/info/my-list-forget.ts';
import { preferencesIn } from '#ui/shared/preferences.ts';
import { newDevice, visit } from './visit.tsx';

const list: MyList = { ...emptyList, topics: ['housing'], arrival: '2026-11-01', birth: '2026-11-02', sheets: ['l=ar&d=2026-11-03&t=housing'] };

/** A tablet on which a guest has a list in this moment. */
const tablet = () => {
  localStorage.clear();
  localStorage.setItem('willkomm.staff', 'true');
  const preferences = preferencesIn(localStorage);
  preferences.list.value = list;
  return preferences;
};

test('the list of a guest is never in the storage of a tablet of the office', () => {
  const preferences = tablet();
  expect(preferences.list.value).toEqual(list);
  expect(Object.values({ ...localStorage }).join()).not.toMatch(/housing|2026-11/);
  expect(preferencesIn(localStorage).list.value).toEqual(emptyList);
});

test('a device that becomes one of the office loses what belonged to a person', () => {
  localStorage.clear();
  localStorage.setItem('willkomm.list', JSON.stringify(list));
  localStorage.setItem('willkomm.ownAddress', '{}');
  const preferences = preferencesIn(localStorage);
  expect(preferences.list.value).toEqual(list);
  preferences.staff.value = true;
  expect(preferences.list.value).toEqual(emptyList);
  expect([localStorage.getItem('willkomm.list'), localStorage.getItem('willkomm.ownAddress')]).toEqual([null, null]);
});

test('in another tab too', () => {
  localStorage.clear();
  const preferences = preferencesIn(localStorage);
  preferences.list.value = list;
  localStorage.setItem('willkomm.staff', 'true');
  dispatchEvent(new StorageEvent('storage', { key: 'willkomm.staff', newValue: 'true', storageArea: localStorage }));
  expect([preferences.staff.value, preferences.list.value, localStorage.getItem('willkomm.list')]).toEqual([true, emptyList, null]);
});

const patient = () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
};

test('after ten minutes without a touch the list is empty; each touch begins them anew', () => {
  patient();
  const preferences = tablet();
  onTestFinished(forgetWhenLeft(preferences));
  vi.advanceTimersByTime(9 * 60_000);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  vi.advanceTimersByTime(9 * 60_000);
  expect(preferences.list.value).toEqual(list);
  vi.advanceTimersByTime(60_000);
  expect(preferences.list.value).toEqual(emptyList);
});

test('whoever wakes a tablet that slept finds nothing, though its timers did not run', () => {
  patient();
  const preferences = tablet();
  onTestFinished(forgetWhenLeft(preferences));
  vi.setSystemTime(Date.parse('2026-11-22T10:00:00Z'));
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(preferences.list.value).toEqual(emptyList);
});

test('a phone of one’s own forgets nothing', () => {
  patient();
  localStorage.clear();
  const preferences = preferencesIn(localStorage);
  preferences.list.value = list;
  onTestFinished(forgetWhenLeft(preferences));
  vi.advanceTimersByTime(60 * 60_000);
  expect(preferences.list.value).toEqual(list);
});

/** Parts of the app arrive when they are first needed. */
const patience = { timeout: 8000 };

/** From page to page without loading the app again. */
const go = (address: string): void => {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
};

test.each([
  ['/', /Wählen Sie Ihre Sprache/],
  ['/gespraeche', 'Gerät verbinden'],
])('%s begins with an empty list', async (address, heading) => {
  await newDevice();
  localStorage.setItem('willkomm.staff', 'true');
  visit('/info/de-CH/housing');
  await userEvent.click(await screen.findByText('Merken', { selector: '.save-topic *' }));
  go('/info/de-CH/list');
  expect(await screen.findByText(/Dieses Gerät gehört der Gemeinde: Ihre Liste wird hier nicht gespeichert/, {}, patience)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Wohnen und Hausordnung' })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/auf diesem Handy/);
  go(address);
  await screen.findByRole('heading', { level: 1, name: heading }, patience);
  go('/info/de-CH/list');
  expect(await screen.findByText('Noch nichts gemerkt', {}, patience)).toBeTruthy();
}, 20_000);
