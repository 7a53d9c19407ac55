// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Library, LibraryEdition } from '#content/library.ts';
import { begunTalk, entries, talkId, visit } from './visit.tsx';

const address = (topic: string) => `/gespraeche/${talkId}/thema/${topic}`;
const pane = (name: string) => screen.findByRole('region', { name });

test('both languages stand side by side, each marked as what it is', async () => {
  await visit(address('registration'), [...begunTalk, { field: 'guest.language', value: 'ar' }]);
  const [german, arabic] = [await pane('Deutsch'), await pane('العربية')];
  expect([german.lang, german.dir]).toEqual(['de-CH', 'ltr']);
  expect([arabic.lang, arabic.dir]).toEqual(['ar', 'rtl']);
  expect(within(german).getAllByRole('listitem')).toHaveLength(within(arabic).getAllByRole('listitem').length);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(document.documentElement.lang).toBe('de-CH');
});

test('nothing private is in the document', async () => {
  await visit(address('registration'), [
    ...begunTalk,
    { field: 'guest.name', value: 'Yohannes Tesfay' },
    { field: 'need.F1', value: 'special' },
    { field: 'topic.registration.status', value: 'again' },
    { field: 'note.n1.text', value: 'Wohnung zu klein' },
  ]);
  await pane('ትግርኛ');
  const html = document.documentElement.outerHTML + document.title;
  for (const secret of ['Gast 12', 'Yohannes', 'Tesfay', 'Bedarf', 'Nochmals aufgreifen', 'Wohnung zu klein', 'A. Muster', 'Übertragung']) expect(html).not.toContain(secret);
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(document.title).toBe('Anmeldung, Ausweis und Aufenthalt');
});

test('«Besprochen und weiter» is one entry that says what was shown, and leads to the next open topic', async () => {
  const staff = await visit(address('registration'), [...begunTalk, { field: 'topic.emergency.status', value: 'known' }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Besprochen und weiter' }));
  await screen.findByRole('heading', { level: 1, name: 'Beratung vor Ort und nächste Schritte' });
  const made = (await entries(staff)).slice(1);
  expect(made).toHaveLength(1);
  const { outcomes } = await staff.talk();
  expect(outcomes['registration']).toMatchObject({ status: 'discussed', handout: true });
  expect(outcomes['registration']?.shown).toEqual({ packs: await staff.services.library.versions(), language: 'ti' });
});

test('after the last open topic comes the talk', async () => {
  await visit(address('advice'), [...begunTalk, { field: 'guide.topics', value: ['advice'] }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Besprochen und weiter' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Gespräch mit Gast 12' })).toBeTruthy();
});

test('the second tap of a double tap does not count the next topic as discussed', async () => {
  const staff = await visit(address('registration'));
  const button = await screen.findByRole('button', { name: 'Besprochen und weiter' });
  fireEvent.click(button, { detail: 1 });
  fireEvent.click(button, { detail: 2 });
  await screen.findByRole('heading', { level: 1, name: 'Notfall und Hilfe' });
  fireEvent.click(await screen.findByRole('button', { name: 'Besprochen und weiter' }), { detail: 2 });
  await new Promise((done) => setTimeout(done, 50));
  expect((await staff.talk()).outcomes['emergency']).toBeUndefined();
});

test('undo takes «Besprochen und weiter» back and returns to its topic', async () => {
  const staff = await visit(address('registration'));
  fireEvent.click(await screen.findByRole('button', { name: 'Besprochen und weiter' }));
  await screen.findByRole('heading', { level: 1, name: 'Notfall und Hilfe' });
  fireEvent.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  await screen.findByRole('heading', { level: 1, name: 'Anmeldung, Ausweis und Aufenthalt' });
  expect((await staff.talk()).outcomes['registration']).toMatchObject({ status: 'open', handout: false });
});

test('an act of the private view is not offered for undo here', async () => {
  const staff = await visit(address('registration'));
  await pane('ትግርኛ');
  await staff.staff.acts.act(await staff.talk(), [{ field: 'need.F1', value: 'special' }], 'Bedarf: Besonderer Bedarf');
  await screen.findByText('Gespeichert');
  expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull();
});

test('an answer is recorded under its question and can be taken back', async () => {
  const staff = await visit(address('registration'));
  const question = await screen.findByRole('group', { name: /Wissen Sie, welchen Ausweis Sie haben/ });
  fireEvent.click(within(question).getByRole('radio', { name: /Ich habe eine Frage/ }));
  await waitFor(async () => expect((await staff.talk()).outcomes['registration']?.answers).toEqual({ 'know-permit': 'question' }));
  expect(await screen.findByText('Gespeichert')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  await waitFor(async () => expect((await staff.talk()).outcomes['registration']?.answers).toEqual({}));
});

test('what could not be saved says so and stays where it is', async () => {
  const failing = await visit(address('registration'), begunTalk, { record: async () => Promise.reject(new Error('The disk is full.')) });
  fireEvent.click(await screen.findByRole('button', { name: 'Besprochen und weiter' }));
  expect(await screen.findByText('NICHT gespeichert. Bitte nochmals versuchen.')).toBeTruthy();
  expect(location.pathname).toBe(address('registration'));
  expect((await failing.talk()).outcomes['registration']).toBeUndefined();
});

test('across the table each half carries its title and its questions', async () => {
  await visit(address('registration'));
  fireEvent.click(await screen.findByRole('radio', { name: 'Gegenüber' }));
  expect(within(await pane('Deutsch')).getAllByRole('radio', { name: 'Ja' })).toHaveLength(2);
  expect(within(await pane('ትግርኛ')).getAllByRole('radio')).toHaveLength(8);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('one language alone hides the other', async () => {
  await visit(address('registration'));
  fireEvent.click(await screen.findByRole('radio', { name: 'Nur ትግርኛ' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Deutsch' })).toBeNull());
  expect(screen.getByRole('heading', { level: 1 }).querySelector('[lang=ti]')).toBeTruthy();
});

test('without the guest’s language there is German, the reason, and the way to load it', async () => {
  const staff = await visit('/gespraeche', begunTalk);
  const { library } = staff.services;
  const { inEditionOf } = library;
  let isHere = false;
  const unless = <T,>(read: (tag: string, id: string) => Promise<T>) => async (tag: string, id: string = '') => (tag === 'ti' && !isHere ? undefined : read(tag, id));
  const without = (edition: LibraryEdition): LibraryEdition => ({ ...edition, index: unless(edition.index), topic: unless(edition.topic) });
  Object.assign(library, { inEditionOf: ((language, read) => inEditionOf(language, (edition) => read(without(edition)))) satisfies Library['inEditionOf'] });
  Object.assign(staff.services, { install: async () => ((isHere = true), { ok: true, value: undefined }) });
  staff.go(address('registration'));
  expect(await screen.findByText('Tigrinya ist nicht auf diesem Gerät')).toBeTruthy();
  expect(screen.queryByRole('radio', { name: /Nur/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Sprache laden' }));
  expect(await pane('ትግርኛ')).toBeTruthy();
});

test('a closed talk is only looked at', async () => {
  const staff = await visit(address('registration'), [...begunTalk, { field: 'state', value: 'closed' }]);
  await pane('ትግርኛ');
  expect(screen.queryByRole('radio', { name: /Ich habe eine Frage/ })).toBeNull();
  const before = (await entries(staff)).length;
  fireEvent.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { level: 1, name: 'Notfall und Hilfe' });
  expect(await entries(staff)).toHaveLength(before);
});

test('an unknown topic and an unknown talk are answered with a page', async () => {
  const staff = await visit(address('gardening'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieses Thema ist nicht auf diesem Gerät' })).toBeTruthy();
  staff.go('/gespraeche/nobody/thema/registration');
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieses Gespräch ist nicht auf diesem Gerät' })).toBeTruthy();
});
