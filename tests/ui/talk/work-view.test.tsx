// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { begunTalk, entries, talkId, visit } from './visit.tsx';

const address = `/gespraeche/${talkId}/thema/registration/arbeit`;
const outcome = async (staff: Awaited<ReturnType<typeof visit>>) => (await staff.talk()).outcomes['registration'];

test('two points ticked at once are both ticked', async () => {
  const staff = await visit(address);
  fireEvent.click(await screen.findByRole('checkbox', { name: /Melden Sie sich innert 14\sTagen nach der Ankunft/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Das Einwohneramt ist im Gemeindehaus/ }));
  await waitFor(async () => expect((await outcome(staff))?.points).toEqual({ register: true, 'local-counter': true }));
  await waitFor(() => expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toHaveLength(2));
});

test('what was talked about goes on the sheet, unless somebody had decided otherwise', async () => {
  const staff = await visit(address);
  fireEvent.click(await screen.findByRole('radio', { name: 'Kurz informiert' }));
  await waitFor(async () => expect(await outcome(staff)).toMatchObject({ status: 'brief', handout: true }));
  fireEvent.click(screen.getByRole('switch', { name: 'Auf das Blatt zum Mitgeben' }));
  await waitFor(async () => expect((await outcome(staff))?.handout).toBe(false));
  fireEvent.click(screen.getByRole('radio', { name: 'Besprochen' }));
  await waitFor(async () => expect(await outcome(staff)).toMatchObject({ status: 'discussed', handout: false }));
});

test('the need belongs to the main area of the topic', async () => {
  const staff = await visit(address);
  fireEvent.click(await screen.findByRole('radio', { name: 'Besonderer Bedarf' }));
  await waitFor(async () => expect((await staff.talk()).needs).toEqual({ F1: 'special' }));
  expect(screen.getByRole('group', { name: 'Bedarf: Information und Beratung' })).toBeTruthy();
});

test('what could not be saved does not look as if it were', async () => {
  let isFull = false;
  const staff = await visit(address, begunTalk);
  const { act } = staff.staff.acts;
  Object.assign(staff.staff.acts, { act: async (...args: Parameters<typeof act>) => !isFull && act(...args) });
  isFull = true;
  const point = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Melden Sie sich innert 14\sTagen nach/ });
  fireEvent.click(point);
  await waitFor(() => expect(point.checked).toBe(false));
  expect((await outcome(staff))?.points ?? {}).toEqual({});
});

test('answers of the guest and the hint for staff are shown', async () => {
  await visit(address, [...begunTalk, { field: 'topic.registration.answer.know-permit', value: 'unknown' }]);
  expect(await screen.findByText('Ich weiss es nicht')).toBeTruthy();
  expect(screen.getByText('Nicht beantwortet')).toBeTruthy();
  expect(screen.getByText(/Ausweis gemeinsam anschauen/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Weitervermitteln' }).getAttribute('href')).toBe(`/gespraeche/${talkId}/weitervermitteln?thema=registration`);
});

test('a note is one note however long one types, with the warning of what does not belong in it', async () => {
  const staff = await visit(address);
  const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Notiz (nur intern)' });
  expect(screen.getByText('Nur was für die nächsten Schritte nötig ist. Keine Angaben zu Gesundheit, Religion oder politischen Ansichten.')).toBeTruthy();
  fireEvent.input(note, { target: { value: 'Kommt wieder' } });
  fireEvent.focusOut(note);
  await waitFor(async () => expect((await staff.talk()).notes.map(({ text }) => text)).toEqual(['Kommt wieder']));
  fireEvent.input(note, { target: { value: 'Kommt wieder am Montag' } });
  fireEvent.focusOut(note);
  await waitFor(async () => expect((await staff.talk()).notes.map(({ text }) => text)).toEqual(['Kommt wieder am Montag']));
});

test('no notes where the office does not allow them', async () => {
  await visit(address, begunTalk, { connection: { allowNotes: false } });
  await screen.findByRole('heading', { level: 2, name: 'Besprochene Punkte' });
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a closed talk takes no ticks', async () => {
  const staff = await visit(address, [...begunTalk, { field: 'state', value: 'closed' }]);
  const point = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Melden Sie sich innert 14\sTagen nach/ });
  expect(point.closest('fieldset')?.disabled).toBe(true);
  expect(await entries(staff)).toHaveLength(1);
});
