// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { uuid } from '#tests/support/builders.ts';
import { begunTalk, visit } from './visit.tsx';

const rows = () => within(screen.getByRole('main')).getAllByRole('listitem');

test('a talk of today shows when, who, in which language, how far, and that it is only here', async () => {
  await visit('/gespraeche', [...begunTalk, { field: 'interpretation.mode', value: 'phone' }, { field: 'topic.registration.status', value: 'known' }]);
  await screen.findByText('Gast 12');
  expect(rows()[0]?.textContent).toBe('09:30Gast 12ትግርኛ TigrinyaDolmetschen am TelefonUnterbrochen1 von 3Nur auf diesem GerätWeiterführen: Gast 12');
  expect(screen.getByText('ትግርኛ').lang).toBe('ti');
});

test('without a talk today the page says what to do', async () => {
  await visit('/gespraeche', []);
  expect(await screen.findByText('Heute ist noch kein Gespräch')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Offene Gespräche anzeigen' })).toBeTruthy();
});

test('a talk that arrives while one looks at the list appears in it', async () => {
  const staff = await visit('/gespraeche', []);
  await screen.findByText('Heute ist noch kein Gespräch');
  await staff.record(uuid(70), ...begunTalk);
  expect(await screen.findByText('Gast 12')).toBeTruthy();
});

test('fifty talks are read, and fifty more when asked; the search says that it looks in these', async () => {
  const staff = await visit('/gespraeche', []);
  for (let number = 1; number <= 60; number += 1) {
    await staff.record(uuid(100 + number), { field: 'state', value: 'running' }, { field: 'started', value: `2026-11-10T08:${String(number % 60).padStart(2, '0')}:00.000Z` }, { field: 'guest.alias', value: `Gast ${number}` }, { field: 'guest.language', value: number % 2 === 0 ? 'ti' : 'ar' });
  }
  fireEvent.click(screen.getByRole('radio', { name: 'Offen' }));
  await waitFor(() => expect(rows()).toHaveLength(50));
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'arab' } });
  expect(await screen.findByText('25 Gespräche gefunden · Gesucht wird in den Gesprächen, die hier gezeigt sind.')).toBeTruthy();
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Mehr anzeigen' }));
  await waitFor(() => expect(rows()).toHaveLength(60));
  expect(screen.queryByRole('button', { name: 'Mehr anzeigen' })).toBeNull();
  expect(location.search).toBe('?liste=offen');
});

test('a closed talk is looked at, a planned one is begun', async () => {
  const staff = await visit('/gespraeche', [...begunTalk, { field: 'state', value: 'closed' }]);
  await staff.record(uuid(71), ...begunTalk, { field: 'state', value: 'planned' }, { field: 'appointment.at', value: '2026-12-01T16:30' }, { field: 'guest.alias', value: 'Gast 13' });
  expect(await screen.findByRole('link', { name: /Ansehen\s*: Gast 12/ })).toBeTruthy();
  expect(await screen.findByRole('link', { name: /Beginnen\s*: Gast 13/ })).toBeTruthy();
  expect(rows()[1]?.textContent).toContain('Geplant0 von 3 Themen');
});
