// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { entries, visit } from './visit.tsx';

test('two taps lead to the first topic, and the talk is one entry', async () => {
  const staff = await visit('/gespraeche', []);
  fireEvent.click(await screen.findByRole('link', { name: 'Spontanes Gespräch beginnen' }));
  fireEvent.click(await screen.findByRole('button', { name: /ትግርኛ/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Anmeldung, Ausweis und Aufenthalt' })).toBeTruthy();
  const [begun, ...more] = await entries(staff);
  expect(more).toEqual([]);
  expect(location.pathname).toBe(`/gespraeche/${begun!.talk}/thema/registration`);
  expect(Object.fromEntries(begun!.set.map(({ field, value }) => [field, value]))).toEqual({
    state: 'running',
    created: '2026-12-01T08:40:00.000Z',
    started: '2026-12-01T08:40:00.000Z',
    'guest.alias': 'Gast 1',
    'guest.language': 'ti',
    'interpretation.mode': 'none',
    'guide.preset': 'core',
    'guide.topics': ['registration', 'emergency', 'health-insurance', 'learning-german', 'housing', 'advice'],
  });
});

test('however often one taps the language, it is one talk', async () => {
  const staff = await visit('/gespraeche/neu', []);
  const arabic = await screen.findByRole('button', { name: /العربية/ });
  fireEvent.click(arabic);
  fireEvent.click(arabic);
  fireEvent.click(screen.getByRole('button', { name: /Français/ }));
  await screen.findByRole('heading', { level: 1, name: /Anmeldung/ });
  expect((await entries(staff)).map(({ set }) => set.find(({ field }) => field === 'guest.language')?.value)).toEqual(['ar']);
});

test('guests without a name are numbered on, and the last language comes first', async () => {
  const staff = await visit('/gespraeche/neu', []);
  await staff.device.settings.save('lastAlias', 11);
  fireEvent.click(await screen.findByRole('button', { name: /Українська/ }));
  await waitFor(async () => expect((await staff.device.database.listed.toArray()).map(({ body }) => body.plain.label)).toEqual(['Gast 12']));
  await screen.findByRole('heading', { level: 1, name: /Anmeldung/ });
  staff.go('/gespraeche/neu');
  expect((await screen.findAllByRole('button', { name: /Ukrainisch|Deutsch|Französisch/ }))[0]?.textContent).toContain('Українська');
});

test('a talk that could not be saved is not begun', async () => {
  await visit('/gespraeche/neu', [], { record: async () => Promise.reject(new Error('The disk is full.')) });
  fireEvent.click(await screen.findByRole('button', { name: /ትግርኛ/ }));
  expect(await screen.findByText('Das Gespräch ist NICHT gespeichert. Versuchen Sie es nochmals.')).toBeTruthy();
  expect(location.pathname).toBe('/gespraeche/neu');
});
