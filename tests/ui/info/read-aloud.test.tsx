// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDevice, visit } from './visit.tsx';

/** The browser's voices: they speak when told to, and are heard to the end when the test says so. */
const voicesOfDevice = (voices: readonly { readonly lang: string; readonly localService: boolean; readonly name?: string }[]) => {
  const said: { text: string; rate?: number; voice?: unknown; onend?: () => void }[] = [];
  vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(public text: string) {} });
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak: (line: { text: string }) => said.push(line), cancel: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined });
  return said;
};

beforeEach(async () => void (await newDevice()));

const spokenNow = () => document.querySelector('.bilingual__line[data-state=spoken]')?.textContent;

test('without a voice of its own the device shows no button', async () => {
  voicesOfDevice([{ lang: 'de-DE', localService: false }, { lang: 'en-GB', localService: true }]);
  visit('/info/de-CH/housing');
  await screen.findByRole('button', { name: 'Drucken' });
  expect(screen.queryByRole('button', { name: 'Vorlesen' })).toBeNull();
});

test('points are read one after the other and the spoken one is marked', async () => {
  const said = voicesOfDevice([{ lang: 'de_CH', localService: true }]);
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  expect(said[0]!.text).toMatch(/innert 14\sTagen/);
  expect(spokenNow()).toMatch(/innert 14\sTagen/);
  await act(() => said[0]!.onend!());
  expect(said[1]!.text).toContain('persönlich');
  expect(spokenNow()).toContain('persönlich');
});

test('what was stopped does not go on', async () => {
  const said = voicesOfDevice([{ lang: 'de-CH', localService: true }]);
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Vorlesen stoppen' }));
  await act(() => said[0]!.onend!());
  expect(said).toHaveLength(1);
  expect(spokenNow()).toBeUndefined();
});

test('a Swiss voice is taken before another one of the language', async () => {
  const said = voicesOfDevice([{ lang: 'de-DE', localService: true, name: 'Anna' }, { lang: 'de-CH', localService: true, name: 'Reto' }]);
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  expect(said[0]!.voice).toMatchObject({ name: 'Reto' });
});

test('from the menu of a point it reads from there on', async () => {
  const said = voicesOfDevice([{ lang: 'de-CH', localService: true }]);
  visit('/info/de-CH/registration');
  const button = await screen.findByRole('button', { name: 'Mehr zu Punkt 3' });
  await userEvent.click(await within(document.getElementById(button.getAttribute('popovertarget')!)!).findByText('Ab hier vorlesen'));
  expect(said).toHaveLength(1);
  expect(said[0]!.text).toContain('Pass, Mietvertrag');
  expect(spokenNow()).toContain('Pass, Mietvertrag');
});

test('without a voice no point offers to be read', async () => {
  voicesOfDevice([]);
  visit('/info/de-CH/registration');
  await screen.findByRole('button', { name: 'Mehr zu Punkt 3' });
  expect(screen.queryByText('Ab hier vorlesen')).toBeNull();
});

test('a pause holds the line, which is then begun again', async () => {
  const said = voicesOfDevice([{ lang: 'de-CH', localService: true }]);
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  await act(() => said[0]!.onend!());
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
  await act(() => said[1]!.onend!());
  expect(said).toHaveLength(2);
  expect(spokenNow()).toContain('persönlich');
  await userEvent.click(screen.getByRole('button', { name: 'Weiterlesen' }));
  expect(said[2]!.text).toBe(said[1]!.text);
});

test('read slowly it says the same line again, slower, and the next time too', async () => {
  const said = voicesOfDevice([{ lang: 'de-CH', localService: true }]);
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Langsam' }));
  expect(said.map(({ text, rate }) => [text === said[0]!.text, rate])).toEqual([[true, 1], [true, 0.75]]);
  visit('/info/de-CH/housing');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  expect(said.at(-1)!.rate).toBe(0.75);
});

test('a phone that is put away goes silent', async () => {
  const said = voicesOfDevice([{ lang: 'de-CH', localService: true }]);
  visit('/info/de-CH/registration');
  await userEvent.click(await screen.findByRole('button', { name: 'Vorlesen' }));
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await act(() => void document.dispatchEvent(new Event('visibilitychange')));
  hidden.mockRestore();
  expect(spokenNow()).toBeUndefined();
  await act(() => said[0]!.onend!());
  expect(said).toHaveLength(1);
});
