// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { shownValue } from '#core/conflict.ts';
import { registerOf } from '#core/merge.ts';
import { change, set, uuid } from '#tests/support/builders.ts';
import { noon } from '#tests/ui/office/staff.tsx';
import { begunTalk, talkId, visit, type Visit } from './visit.tsx';

const workView = `/gespraeche/${talkId}/thema/registration/arbeit`;
const note = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Notiz (nur intern)' });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const field = `note.${uuid(7)}.text`;
const withNote = [...begunTalk, { field, value: 'Kommt wieder' }];
const standing = async (staff: Visit, of = field) => registerOf((await staff.talk()).registers, of).values.map(({ value }) => value).sort();

/** What another tablet wrote arrives here; `id` decides which value is shown where only one can be. */
const pull = async ({ device, talk }: Visit, id: string, on: string, value: string) => {
  const base = registerOf((await talk()).registers, on).values.map(({ id: seen }) => seen);
  const changes = [await change({ id, talk: talkId, set: [set(on, value, base), set('topic.registration.status', 'brief')] })];
  const exchange = await device.inbox.exchange();
  expect(await device.inbox.apply({ epoch: exchange.epoch ?? 'epoch', durable: 1, changes, next: 1 }, exchange, noon)).toBe(true);
};
const isPulled = () => waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Kurz informiert' }).checked).toBe(true));
const earlier = uuid(9);
const later = 'fffffff0-0000-7000-8000-000000000009';

/** A disk that is full while `isFull`. */
const fillingDisk = ({ staff: { acts } }: Visit) => {
  const disk = { isFull: false, tries: 0 };
  const { act } = acts;
  Object.assign(acts, {
    act: async (...args: Parameters<typeof act>) => {
      disk.tries += 1;
      return !disk.isFull && act(...args);
    },
  });
  return disk;
};

test.each([earlier, later])('[P5] what another tablet wrote while one types stands beside the own text, however long one types on (%s)', async (id) => {
  const staff = await visit(workView, withNote);
  const text = await note();
  type(text, 'Kommt wieder am Montag');
  await pull(staff, id, field, 'Kommt nicht mehr');
  await isPulled();
  expect(text.value).toBe('Kommt wieder am Montag');
  fireEvent.focusOut(text);
  await waitFor(async () => expect(await standing(staff)).toEqual(['Kommt nicht mehr', 'Kommt wieder am Montag']));
  type(text, 'Kommt wieder am Montag um 9');
  fireEvent.focusOut(text);
  await waitFor(async () => expect(await standing(staff)).toEqual(['Kommt nicht mehr', 'Kommt wieder am Montag um 9']));
});

test('[P5] a field that shows one of two texts replaces only that one', async () => {
  const staff = await visit(workView, withNote);
  await note();
  const seen = (await staff.talk()).registers;
  await pull(staff, later, field, 'Kommt nicht mehr');
  await staff.device.recorder.record(talkId, [{ field, value: 'Kommt am Montag' }], seen);
  const text = await note();
  await waitFor(async () => expect([(await standing(staff)).length, text.value]).toEqual([2, 'Kommt nicht mehr']));
  await staff.device.inbox.apply(
    { epoch: 'epoch', durable: 2, next: 2, changes: [await change({ id: uuid(8), talk: talkId, set: [set(field, 'Anruf am Dienstag'), set('topic.registration.handout', true)] })] },
    await staff.device.inbox.exchange(),
    noon,
  );
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true));
  type(text, 'Kommt nicht mehr her');
  fireEvent.focusOut(text);
  await waitFor(async () => expect(await standing(staff)).toEqual(['Anruf am Dienstag', 'Kommt nicht mehr her']));
});

test('[P5] a name of another tablet is kept beside the name that is being typed', async () => {
  const staff = await visit(`/gespraeche/${talkId}`, [...begunTalk, { field: 'guest.name', value: 'A' }]);
  fireEvent.click(await screen.findByText('Angaben ändern'));
  const name = await screen.findByLabelText<HTMLInputElement>('Name, wie im Ausweis');
  type(name, 'Abeba');
  await pull(staff, earlier, 'guest.name', 'Almaz');
  await screen.findByText('Kurz informiert');
  fireEvent.focusOut(name);
  await waitFor(async () => expect(await standing(staff, 'guest.name')).toEqual(['Abeba', 'Almaz']));
});

test('a text of another tablet is shown where nothing was typed, and typing replaces it', async () => {
  const staff = await visit(workView, withNote);
  const text = await note();
  await pull(staff, later, field, 'Kommt nicht mehr');
  await waitFor(() => expect(text.value).toBe('Kommt nicht mehr'));
  type(text, 'Kommt doch');
  fireEvent.focusOut(text);
  await waitFor(async () => expect(await standing(staff)).toEqual(['Kommt doch']));
});

test('[S11] what could not be saved stays, says so and is tried again on leaving the field', async () => {
  const staff = await visit(workView);
  const disk = fillingDisk(staff);
  disk.isFull = true;
  const text = await note();
  type(text, 'Kommt wieder');
  fireEvent.focusOut(text);
  expect(await screen.findByText('Noch nicht gespeichert')).toBeTruthy();
  expect([text.value, text.getAttribute('aria-invalid')]).toEqual(['Kommt wieder', 'true']);
  fireEvent.focusOut(text);
  await waitFor(() => expect(disk.tries).toBe(2));
  expect(await screen.findByText('Noch nicht gespeichert')).toBeTruthy();
  disk.isFull = false;
  fireEvent.focusOut(text);
  await waitFor(async () => expect((await staff.talk()).notes.map(({ text: stored }) => stored)).toEqual(['Kommt wieder']));
  await waitFor(() => expect(screen.queryByText('Noch nicht gespeichert')).toBeNull());
  expect(text.value).toBe('Kommt wieder');
});

test('[S11] what could not be saved is saved with the next act that is', async () => {
  const staff = await visit(workView);
  const disk = fillingDisk(staff);
  disk.isFull = true;
  const text = await note();
  type(text, 'Kommt wieder');
  fireEvent.focusOut(text);
  await screen.findByText('Noch nicht gespeichert');
  disk.isFull = false;
  fireEvent.click(screen.getByRole('radio', { name: 'Kurz informiert' }));
  await waitFor(async () => expect((await staff.talk()).notes.map(({ text: stored }) => stored)).toEqual(['Kommt wieder']));
  await waitFor(() => expect(screen.queryByText('Noch nicht gespeichert')).toBeNull());
});

test('[S11] what could not be saved is there again when one comes back, and still replaces only what was seen', async () => {
  const staff = await visit(workView, withNote);
  const disk = fillingDisk(staff);
  disk.isFull = true;
  type(await note(), 'Kommt wieder am Montag');
  staff.go('/gespraeche');
  await waitFor(() => expect(disk.tries).toBe(1));
  await pull(staff, later, field, 'Kommt nicht mehr');
  staff.go(workView);
  const text = await note();
  expect(text.value).toBe('Kommt wieder am Montag');
  expect(screen.getByText('Noch nicht gespeichert')).toBeTruthy();
  disk.isFull = false;
  fireEvent.focusOut(text);
  await waitFor(async () => expect(await standing(staff)).toEqual(['Kommt nicht mehr', 'Kommt wieder am Montag']));
});

test('[S11] a first note that could not be saved is there again when one comes back', async () => {
  const staff = await visit(workView);
  const disk = fillingDisk(staff);
  disk.isFull = true;
  type(await note(), 'Kommt wieder');
  staff.go('/gespraeche');
  await waitFor(() => expect(disk.tries).toBe(1));
  staff.go(workView);
  expect((await note()).value).toBe('Kommt wieder');
});

test('[S1] what is typed is saved 400 ms later, and at once when the page is hidden or left', async () => {
  const staff = await visit(workView);
  const disk = fillingDisk(staff);
  const text = await note();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  type(text, 'Kommt');
  vi.advanceTimersByTime(399);
  expect(disk.tries).toBe(0);
  vi.advanceTimersByTime(1);
  expect(disk.tries).toBe(1);
  vi.useRealTimers();
  type(text, 'Kommt wieder');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(disk.tries).toBe(2);
  type(text, 'Kommt wieder am');
  window.dispatchEvent(new Event('pagehide'));
  expect(disk.tries).toBe(3);
  type(text, 'Kommt wieder am Montag');
  cleanup();
  expect(disk.tries).toBe(4);
  await waitFor(async () => expect((await staff.talk()).notes.map(({ text: stored }) => stored)).toEqual(['Kommt wieder am Montag']));
});

test('a space at the end of a name stays while one types on', async () => {
  const staff = await visit(`/gespraeche/${talkId}`);
  fireEvent.click(await screen.findByText('Angaben ändern'));
  const name = await screen.findByLabelText<HTMLInputElement>('Name, wie im Ausweis');
  type(name, 'Abeba ');
  fireEvent(window, new Event('pagehide'));
  await waitFor(async () => expect(shownValue((await staff.talk()).registers, 'guest.name')).toBe('Abeba'));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Abeba'));
  expect(name.value).toBe('Abeba ');
  await staff.staff.acts.undo();
  await waitFor(() => expect(name.value).toBe(''));
});

test('[S11] a date and an own step that could not be saved stay and say so', async () => {
  const staff = await visit(`/gespraeche/${talkId}/schritte`, begunTalk);
  fireEvent.click(await screen.findByRole('button', { name: /Beim RAV anmelden/ }));
  const by = await screen.findByLabelText<HTMLInputElement>('Bis wann? (freiwillig)');
  const disk = fillingDisk(staff);
  disk.isFull = true;
  type(by, '2026-12-20');
  await waitFor(() => expect(by.getAttribute('aria-invalid')).toBe('true'));
  expect(by.value).toBe('2026-12-20');
  const own = screen.getByLabelText<HTMLInputElement>('Eigener Text');
  type(own, 'Mietvertrag bringen');
  fireEvent.click(screen.getByRole('button', { name: 'Schritt hinzufügen' }));
  await waitFor(() => expect(own.getAttribute('aria-invalid')).toBe('true'));
  expect(own.value).toBe('Mietvertrag bringen');
  disk.isFull = false;
  fireEvent.focusOut(by);
  await waitFor(async () => expect((await staff.talk()).steps.map((step) => step.by)).toEqual(['2026-12-20']));
  await waitFor(() => expect(by.getAttribute('aria-invalid')).toBeNull());
});

test('what is typed while an own step is being added is not lost', async () => {
  const staff = await visit(`/gespraeche/${talkId}/schritte`);
  const own = await screen.findByLabelText<HTMLInputElement>('Eigener Text');
  type(own, 'Mietvertrag bringen');
  fireEvent.click(await screen.findByRole('button', { name: 'Schritt hinzufügen' }));
  type(own, 'Schlüssel holen');
  await waitFor(async () => expect((await staff.talk()).steps.map(({ text }) => text)).toEqual(['Mietvertrag bringen']));
  await screen.findByText('nicht übersetzt');
  expect(own.value).toBe('Schlüssel holen');
});

test('the field of a note that was emptied stays for who types on', async () => {
  const staff = await visit(workView, withNote);
  const text = await note();
  type(text, '');
  fireEvent.focusOut(text);
  await waitFor(async () => expect((await staff.talk()).notes).toEqual([]));
  fireEvent.click(screen.getByRole('radio', { name: 'Kurz informiert' }));
  await isPulled();
  await waitFor(() => expect(text.value).toBe(''));
  expect(text.isConnected).toBe(true);
});

test('[P5] a date of another tablet is kept beside the date that could not be saved yet', async () => {
  const by = `step.${uuid(7)}.by`;
  const staff = await visit(`/gespraeche/${talkId}/schritte`, [...begunTalk, { field: `step.${uuid(7)}.text`, value: 'Anrufen' }, { field: `step.${uuid(7)}.who`, value: 'guest' }]);
  const date = await screen.findByLabelText<HTMLInputElement>('Bis wann? (freiwillig)');
  const disk = fillingDisk(staff);
  disk.isFull = true;
  type(date, '2026-12-20');
  await waitFor(() => expect(date.getAttribute('aria-invalid')).toBe('true'));
  await pull(staff, later, by, '2026-12-15');
  // «In 2 Wochen» is offered until that is the date.
  await waitFor(() => expect(screen.queryByRole('button', { name: 'In 2 Wochen' })).toBeNull());
  disk.isFull = false;
  fireEvent.focusOut(date);
  await waitFor(async () => expect(await standing(staff, by)).toEqual(['2026-12-15', '2026-12-20']));
});
