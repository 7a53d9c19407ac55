// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDevice, visit } from './visit.tsx';

/** The browser's voices: they speak when told to, and are heard to the end when the test says so. */
const voicesOfDevice = (voices: readonly { readonly lang: string; readonly localService: boolean }[]) => {
  const said: { text: string; onend?: () => void }[] = [];
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
