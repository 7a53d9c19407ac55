// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { statSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { fontBytes } from '#app/fonts.ts';
import { packsIn } from '#storage/packs.ts';
import { database } from '#app/device-storage.ts';
import { content, newDevice, visit, type Network } from './visit.tsx';

const packs = packsIn(database);
const isBlob = (path: string): boolean => path.startsWith('/v1/packs/blob/');

/** A phone that has read Arabic, and so keeps Arabic and German. */
const phoneWithArabic = async (): Promise<Network> => {
  const network = await newDevice();
  visit('/info/ar');
  await waitFor(async () => expect(await packs.installed()).toEqual(['ar', 'de-CH']), { timeout: 10_000 });
  return network;
};

const open = async (): Promise<void> => {
  visit('/info/de-CH/geraet');
  await screen.findByRole('button', { name: 'Français herunterladen' }, { timeout: 10_000 });
};

const rowOf = (autonym: string): HTMLElement => screen.getByText(autonym, { selector: '.languages-here__own' }).closest('li')!;

test('every language says whether it is here and how much it takes, with the comma of the reader', async () => {
  await phoneWithArabic();
  await open();
  await waitFor(() => expect(rowOf('العربية').textContent).toContain('Auf diesem Gerät'));
  expect(rowOf('العربية').textContent).toMatch(/Texte \S?\d+,\d\sMB\S? \+ Schrift/);
  expect(rowOf('Français').textContent).not.toContain('Auf diesem Gerät');
  for (const { title, version } of content.list.packs) expect((await screen.findByText(title)).closest('li')!.textContent).toBe(`${title}: ${version}`);
});

test('a language that is taken off can be fetched again; the one being read and the German stay', async () => {
  await phoneWithArabic();
  await open();
  expect(within(rowOf('Deutsch')).queryByRole('button')).toBeNull();
  await userEvent.click(await within(rowOf('العربية')).findByRole('button', { name: 'العربية löschen' }));
  const dialog = await screen.findByRole('dialog', { name: 'العربية löschen?' });
  expect(dialog.textContent).toMatch(/\d,\d\sMB\S? frei.*wieder herunterladen/);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Behalten' }));
  expect(await packs.installed()).toContain('ar');
  await userEvent.click(within(rowOf('العربية')).getByRole('button'));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Löschen' }));
  const said = await screen.findByText('العربية ist gelöscht.');
  await waitFor(() => expect(document.activeElement).toBe(said.closest('[role=status]')));
  expect(await packs.installed()).toEqual(['de-CH']);
  await userEvent.click(await screen.findByRole('button', { name: 'العربية herunterladen' }));
  expect(await screen.findByText('Fertig. Auch ohne Internet verfügbar.', undefined, { timeout: 10_000 })).toBeDefined();
  expect(await packs.installed()).toContain('ar');
  await userEvent.click(await within(rowOf('العربية')).findByRole('button', { name: 'العربية löschen' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Löschen' }));
  await screen.findByText('العربية ist gelöscht.');
  expect(screen.queryByText('Fertig. Auch ohne Internet verfügbar.')).toBeNull();
});

test('a download that was stopped goes on where it was, also on another day', async () => {
  const network = await phoneWithArabic();
  const answer = fetch;
  const held: (() => void)[] = [];
  let blobs = 0;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (isBlob(path) && (blobs += 1) > 10) await new Promise<void>((resolve) => held.push(resolve));
    return answer(path, init);
  });
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Français herunterladen' }));
  await waitFor(() => expect(held.length).toBeGreaterThan(0), { timeout: 10_000 });
  const progress = await screen.findByRole('progressbar');
  expect(progress.getAttribute('aria-valuetext')).toMatch(/^\d+ von \d+ Teilen, \S?\d,\d\sMB\S?$/);
  await userEvent.click(screen.getByRole('button', { name: 'Anhalten' }));
  vi.stubGlobal('fetch', answer);
  held.forEach((release) => release());
  expect(await screen.findByText('Angehalten. Was schon da ist, bleibt da.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Weiter herunterladen' }));
  expect(await packs.installed()).toEqual(['ar', 'de-CH']);
  visit('/info/de-CH/geraet');
  await waitFor(() => expect(rowOf('Français').textContent).toContain('Noch nicht ganz da'), { timeout: 10_000 });
  const kept = await packs.names();
  const before = network.asked.length;
  await userEvent.click(within(rowOf('Français')).getByRole('button', { name: 'Français weiter herunterladen' }));
  await waitFor(async () => expect(await packs.installed()).toContain('fr'), { timeout: 10_000 });
  const asked = network.asked.slice(before).filter(isBlob).map((path) => path.replace('/v1/packs/blob/', ''));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((sha256) => kept.includes(sha256))).toEqual([]);
});

test('without network the reason is said, and what is here stays', async () => {
  const network = await phoneWithArabic();
  await open();
  network.isOn = false;
  await userEvent.click(screen.getByRole('button', { name: 'Français herunterladen' }));
  expect(await screen.findByText(/Das Herunterladen ging nicht|Ein Teil fehlt/, undefined, { timeout: 10_000 })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Weiter herunterladen' })).toBeDefined();
  expect(await packs.installed()).toEqual(['ar', 'de-CH']);
});

test('what came damaged is refused with its reason', async () => {
  await phoneWithArabic();
  await open();
  const answer = fetch;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => (isBlob(path) ? new Response('{}') : answer(path, init)));
  await userEvent.click(screen.getByRole('button', { name: 'Français herunterladen' }));
  expect(await screen.findByText('Die Daten kamen beschädigt an. Versuchen Sie es nochmals.', undefined, { timeout: 10_000 })).toBeDefined();
  expect(await packs.installed()).not.toContain('fr');
});

test('newer texts are offered, and say that the old ones stay until the new are here', async () => {
  await phoneWithArabic();
  const answer = fetch;
  const newer = { ...content.list, texts: { ...content.list.texts, ar: { ...content.list.texts['ar']!, index: content.list.texts['fr']!.index } } };
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => (path === '/v1/packs' ? new Response(JSON.stringify(newer)) : answer(path, init)));
  await open();
  expect(await screen.findByRole('button', { name: 'Neue Texte herunterladen' }, { timeout: 10_000 })).toBeDefined();
  await waitFor(() => expect(rowOf('العربية').textContent).toContain('Neue Texte vorhanden'));
  expect(rowOf('Deutsch').textContent).not.toContain('Neue Texte vorhanden');
});

test('a language whose letters did not come is not said to be here, and comes wholly when the network is back', async () => {
  await newDevice();
  const kept = new Map<string, Response>();
  let lettersCome = false;
  const cache = {
    match: async (file: string) => kept.get(file),
    add: async (file: string) => {
      if (!lettersCome) throw new TypeError('Failed to fetch');
      kept.set(file, new Response(''));
    },
  };
  vi.stubGlobal('caches', { open: async () => cache, match: cache.match });
  visit('/info/ar');
  await waitFor(async () => expect(await packs.installed()).toContain('ar'), { timeout: 10_000 });
  await screen.findByText('متاح مع الإنترنت فقط', undefined, { timeout: 10_000 });
  lettersCome = true;
  dispatchEvent(new Event('online'));
  expect(await screen.findByText('متاح بدون إنترنت أيضا', undefined, { timeout: 10_000 })).toBeDefined();
  expect(kept.size).toBe(2);
});

test('the letters of a script are counted as large as their files are', () => {
  const files = (folder: string, subset: string) => [400, 700].map((weight) => statSync(`node_modules/@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff2`).size);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  expect(fontBytes('arabic')).toBe(sum(files('noto-sans-arabic', 'arabic')));
  expect(fontBytes('ethiopic')).toBe(sum(files('noto-sans-ethiopic', 'ethiopic')));
  expect(fontBytes('cyrillic')).toBe(sum(files('noto-sans', 'cyrillic')));
  expect(fontBytes('latin')).toBe(0);
});

test('in a browser of an iPhone it is said why and how to put the app on the home screen', async () => {
  await newDevice();
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { standalone: false }));
  Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 });
  visit('/info/de-CH/geraet');
  expect((await screen.findByText('Zum Home-Bildschirm hinzufügen', undefined, { timeout: 10_000 })).closest('.notice')!.textContent).toContain('7 Tage');
});
