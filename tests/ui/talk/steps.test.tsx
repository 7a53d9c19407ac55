// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { begunTalk, talkId, visit } from './visit.tsx';

const address = `/gespraeche/${talkId}/schritte`;
const stored = async (staff: Awaited<ReturnType<typeof visit>>) => (await staff.talk()).steps.map(({ id: _id, ...step }) => step);
const choice = (name: RegExp) => screen.findByRole('button', { name });

test('steps of the topics that were discussed come first; two quick taps are two steps', async () => {
  const staff = await visit(address, [...begunTalk, { field: 'topic.registration.status', value: 'discussed' }]);
  const suggested = within(await screen.findByRole('region', { name: 'Vorschläge zu den besprochenen Themen' }));
  fireEvent.click(suggested.getByRole('button', { name: /Fehlende Dokumente/ }));
  fireEvent.click(suggested.getByRole('button', { name: /Beim Migrationsamt nachfragen/ }));
  await waitFor(async () =>
    expect(await stored(staff)).toEqual([
      { phrase: 'bring-missing-documents', who: 'guest' },
      { phrase: 'ask-migration-office', who: 'guest' },
    ]),
  );
});

test('a step stands in both languages', async () => {
  await visit(address);
  const step = await choice(/Beim RAV anmelden/);
  expect(step.querySelector('[lang=ti]')?.textContent).toContain('RAV');
  fireEvent.click(step);
  const agreed = await screen.findByRole('region', { name: 'Vereinbart' });
  expect(within(agreed).getByRole('listitem').querySelector('[lang=ti]')).toBeTruthy();
});

test('who and by when are saved as they are chosen', async () => {
  const staff = await visit(address);
  fireEvent.click(await choice(/Einen Termin bei einer Stelle/));
  fireEvent.click(await screen.findByRole('radio', { name: 'Beide' }));
  fireEvent.click(await screen.findByRole('button', { name: 'In 2 Wochen' }));
  await waitFor(async () => expect(await stored(staff)).toEqual([{ phrase: 'arrange-appointment', who: 'both', by: '2026-12-15' }]));
});

test('a year that is still being typed is not saved', async () => {
  const staff = await visit(address);
  fireEvent.click(await choice(/Beim RAV anmelden/));
  const by = await screen.findByLabelText('Bis wann? (freiwillig)');
  fireEvent.input(by, { target: { value: '0202-12-20' } });
  fireEvent.input(by, { target: { value: '2026-12-20' } });
  await waitFor(async () => expect((await stored(staff))[0]?.by).toBe('2026-12-20'));
});

test('an own text is German only and says so', async () => {
  const staff = await visit(address);
  fireEvent.input(await screen.findByLabelText('Eigener Text'), { target: { value: ' Mietvertrag bringen ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Schritt hinzufügen' }));
  expect(await screen.findByText('nicht übersetzt')).toBeTruthy();
  expect(await stored(staff)).toEqual([{ text: 'Mietvertrag bringen', who: 'guest' }]);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Eigener Text').value).toBe(''));
});

test('what is removed can be brought back', async () => {
  const staff = await visit(address);
  fireEvent.click(await choice(/Beim RAV anmelden/));
  fireEvent.click(await screen.findByRole('button', { name: 'Entfernen: Beim RAV anmelden' }));
  await waitFor(async () => expect(await stored(staff)).toEqual([]));
  await staff.staff.acts.undo();
  await waitFor(async () => expect(await stored(staff)).toEqual([{ phrase: 'register-at-rav', who: 'guest' }]));
});
