import { screen, within } from '@testing-library/preact';
import { onTestFinished, vi } from 'vitest';
import { emptyList, readMyList, type MyList } from '#core/my-list.ts';
import { newDevice } from './visit.tsx';

/** A device on which somebody has used the list before. */
export const deviceWith = async (list: Partial<MyList>) => {
  const network = await newDevice();
  localStorage.setItem('willkomm.list', JSON.stringify({ ...emptyList, ...list }));
  return network;
};

export const keptOn = (): MyList => readMyList(JSON.parse(localStorage.getItem('willkomm.list') ?? '{}'));
export const daysFromToday = (days: number): string => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich' }).format(new Date());
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
export const timeline = async () => within((await screen.findByRole('heading', { name: 'Fristen und Termine' })).closest('section')!);
export const stations = async () => (await timeline()).getAllByRole('listitem').map((item) => item.textContent ?? '');

/** What the browser is told to save. */
export const savedFiles = () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  return { files, click };
};

export const sheet = { language: 'de-CH', day: '2026-11-20', topics: ['registration'], steps: [{ phrase: 'register-course', who: 'guest', by: '2099-12-15' }], places: ['musterwil-course'] } as const;
