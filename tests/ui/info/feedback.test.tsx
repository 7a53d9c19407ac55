// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '#app/device-storage.ts';
import type { FeedbackEntry } from '#protocol/feedback.ts';
import { feedbackIn } from '#storage/feedback.ts';
import { newDevice, visit } from './visit.tsx';

beforeEach(() => database.feedback.clear());

/** What somebody said and still lies here; that something was sent or taken back says nothing of it. */
const keptWords = async () => (await database.feedback.toArray()).filter((row) => 'entry' in row);

/** A device whose endpoint takes feedback, when the network is there. */
const device = async (): Promise<{ isOn: boolean; readonly taken: FeedbackEntry[] }> => {
  await newDevice();
  const line = { isOn: false, taken: [] as FeedbackEntry[] };
  const content = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path !== '/v1/feedback') return content(path, init);
    if (!line.isOn) throw new TypeError('Failed to fetch');
    const { entries } = JSON.parse(String(init?.body)) as { readonly entries: readonly FeedbackEntry[] };
    line.taken.push(...entries);
    return Response.json({ results: entries.map(({ id }) => ({ id, status: 'stored' })) });
  });
  return line;
};

/** The dialog of the point about the police, on the emergency page. */
const open = async (lang: string): Promise<HTMLElement> => {
  visit(`/info/${lang}/notfall`);
  const [first] = await screen.findAllByRole('button', { name: /^(Nicht verständlich oder falsch|feedback\.open)$/, hidden: true }, { timeout: 5000 });
  await userEvent.click(first!);
  return screen.findByRole('dialog');
};

test('a reader chooses what is wrong with the sentence; it is kept offline, can be taken back, and is said to be sent when it was', async () => {
  const line = await device();
  let dialog = within(await open('de-CH'));
  await dialog.findByText('Speichern Sie die Notrufnummern jetzt auf Ihrem Handy.');
  expect(dialog.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(['Ich verstehe das nicht', 'Das stimmt nicht', 'Etwas fehlt']);
  expect(dialog.queryByRole('textbox')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Senden' }));
  expect(dialog.getByText('Wählen Sie zuerst eine Antwort.')).toBeTruthy();

  await userEvent.click(dialog.getByRole('radio', { name: 'Das stimmt nicht' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Senden' }));
  expect(await dialog.findByText('Gespeichert. Wird gesendet, sobald Sie Internet haben.')).toBeTruthy();
  expect(dialog.queryByText('Gesendet. Danke.')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Nicht senden' }));
  expect(await dialog.findByText('Gelöscht. Es wird nichts gesendet.')).toBeTruthy();
  expect(await keptWords()).toEqual([]);

  dialog = within(await open('de-CH'));
  await userEvent.click(await dialog.findByRole('radio', { name: 'Etwas fehlt' }));
  line.isOn = true;
  await userEvent.click(dialog.getByRole('button', { name: 'Senden' }));
  await waitFor(() => expect(dialog.getByRole('status').textContent).toBe('Gesendet. Danke.'), { timeout: 6000 });
  expect(line.taken).toEqual([
    { id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/), kind: 'missing', topic: 'emergency', point: 'save-numbers', pack: 'ch', version: expect.any(String), language: 'de-CH', text: expect.stringMatching(/^[0-9a-f]{12}$/), day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ]);
  expect(await keptWords()).toEqual([]);
}, 20_000);

test('whoever comes back to a point before it was sent sees where their word is', async () => {
  await device();
  const dialog = within(await open('de-CH'));
  await userEvent.click(await dialog.findByRole('radio', { name: 'Etwas fehlt' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Senden' }));
  await dialog.findByText(/^Gespeichert\./);
  const again = within(await open('de-CH'));
  expect(await again.findByText(/^Gespeichert\./)).toBeTruthy();
  expect(again.queryByRole('radio')).toBeNull();
}, 20_000);

test('what is taken back in another tab is not called sent in this one', async () => {
  await device();
  const dialog = within(await open('de-CH'));
  await userEvent.click(await dialog.findByRole('radio', { name: 'Etwas fehlt' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Senden' }));
  await dialog.findByText(/^Gespeichert\./);
  const otherTab = feedbackIn(database, Date.now);
  const [id] = await otherTab.waiting('emergency', 'save-numbers');
  expect(await otherTab.withdraw(id!)).toBe(true);
  expect(await dialog.findByText('Gelöscht. Es wird nichts gesendet.')).toBeTruthy();
  expect(dialog.queryByText('Gesendet. Danke.')).toBeNull();
  await database.feedback.clear();
  expect(await dialog.findByText('Das ist nicht mehr auf diesem Gerät. Vielleicht wurde es gesendet.')).toBeTruthy();
}, 20_000);
