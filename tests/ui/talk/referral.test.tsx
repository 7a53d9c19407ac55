// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { begunTalk, talkId, visit } from './visit.tsx';

const address = `/gespraeche/${talkId}/weitervermitteln?thema=learning-german`;
const course = 'Sprachtreff und Deutschkurse Musterwil';
const choose = async () => fireEvent.click(await screen.findByRole('button', { name: `Wählen: ${course}` }));
const stored = async (staff: Awaited<ReturnType<typeof visit>>) => (await staff.talk()).referrals.map(({ id: _id, ...referral }) => referral);

test('a place is chosen with one tap, as an address for the topic one came from; a second tap changes nothing', async () => {
  const staff = await visit(address);
  const button = await screen.findByRole('button', { name: `Wählen: ${course}` });
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByRole('heading', { level: 3, name: course });
  await new Promise((done) => setTimeout(done, 50));
  expect(await stored(staff)).toEqual([{ place: 'musterwil-course', kind: 'address', topic: 'learning-german' }]);
  expect(screen.getByText('Nur die Adresse: Es geht kein Name an die Stelle.')).toBeTruthy();
});

test('the consent is asked in both languages, and without a yes no name leaves', async () => {
  const staff = await visit(address);
  await choose();
  fireEvent.click(await screen.findByRole('radio', { name: 'Termin vermittelt' }));
  expect(await screen.findByText('Ohne Ja geht kein Name an die Stelle. Zeigen Sie dem Gast die Frage.')).toBeTruthy();
  const question = screen.getByRole('group', { name: /Darf die Gemeinde Ihren Namen/ });
  expect(question.querySelector('legend [lang=ti]')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /Nein/ }));
  expect(await screen.findByText('Der Gast möchte das nicht: Es geht kein Name an die Stelle.')).toBeTruthy();
  expect(await stored(staff)).toEqual([{ place: 'musterwil-course', kind: 'arranged', topic: 'learning-german', consent: false }]);
});

test('back to the address alone forgets the consent', async () => {
  const staff = await visit(address);
  await choose();
  fireEvent.click(await screen.findByRole('radio', { name: 'Empfohlen' }));
  fireEvent.click(await screen.findByRole('radio', { name: /Ja/ }));
  await screen.findByText('Der Gast ist einverstanden.');
  fireEvent.click(screen.getByRole('radio', { name: 'Adresse mitgegeben' }));
  await waitFor(async () => expect(await stored(staff)).toEqual([{ place: 'musterwil-course', kind: 'address', topic: 'learning-german' }]));
});

test('nobody is offered an assignment', async () => {
  await visit(address);
  await choose();
  await screen.findByRole('radio', { name: 'Adresse mitgegeben' });
  expect(screen.queryByRole('radio', { name: 'Zugewiesen' })).toBeNull();
});

test('what is removed can be brought back whole', async () => {
  const staff = await visit(address);
  await choose();
  fireEvent.click(await screen.findByRole('radio', { name: 'Empfohlen' }));
  await waitFor(async () => expect((await stored(staff))[0]?.kind).toBe('recommended'));
  fireEvent.click(await screen.findByRole('button', { name: `Entfernen: ${course}` }));
  await waitFor(async () => expect(await stored(staff)).toEqual([]));
  await staff.staff.acts.undo();
  await waitFor(async () => expect(await stored(staff)).toEqual([{ place: 'musterwil-course', kind: 'recommended', topic: 'learning-german' }]));
});

test.each([
  ['the name', 'sprachtr'],
  ['the topic', 'deutsch lernen'],
  ['the language that is spoken', 'tigrin'],
])('a place is found by %s', async (_what, query) => {
  await visit(address, begunTalk);
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: query } });
  await waitFor(() => expect(screen.queryByText('Schulverwaltung Musterwil')).toBeNull());
  expect(screen.getByText(course)).toBeTruthy();
});
