// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { change, set, uuid } from '#tests/support/builders.ts';
import { connectionOf } from '#tests/support/device.ts';
import { begunTalk, talkId, visit } from './visit.tsx';

const address = `/gespraeche/${talkId}`;
const household = async () => fireEvent.click(await screen.findByText('Angaben ändern'));

test('the hub names the guest and leads to the next open topic', async () => {
  await visit(address, [...begunTalk, { field: 'topic.registration.status', value: 'discussed' }]);
  expect(await screen.findByRole('heading', { level: 1, name: 'Gespräch mit Gast 12' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Weiter: Notfall und Hilfe' }).getAttribute('href')).toBe(`${address}/thema/emergency`);
  expect(screen.getByRole('link', { name: 'Anmeldung, Ausweis und Aufenthalt' }).getAttribute('href')).toBe(`${address}/thema/registration`);
});

test('when every topic is dealt with, the way on is the check page', async () => {
  await visit(address, [...begunTalk, { field: 'guide.topics', value: ['advice'] }, { field: 'topic.advice.status', value: 'known' }]);
  const ways = await screen.findAllByRole('link', { name: 'Zusammenfassung prüfen' });
  expect(ways.at(-1)?.getAttribute('href')).toBe(`${address}/pruefen`);
});

test('quick taps on a counter are all counted', async () => {
  const staff = await visit(address);
  await household();
  const more = screen.getByRole('button', { name: 'Kinder, 4–15 Jahre: eine Person mehr' });
  fireEvent.click(more);
  fireEvent.click(more);
  fireEvent.click(more);
  await waitFor(async () => expect((await staff.talk()).guest.children.school).toBe(3));
  expect((await staff.talk()).conflicts).toEqual([]);
});

test('an answer suggests a topic with its reason; one tap adds it at the end', async () => {
  const staff = await visit(address);
  await household();
  fireEvent.click(within(screen.getByRole('group', { name: 'Arbeitet der Gast?' })).getByRole('radio', { name: 'Ja' }));
  expect(await screen.findByText('Vorgeschlagen, weil: arbeitet')).toBeTruthy();
  expect((await staff.talk()).topics).toEqual(['registration', 'emergency', 'advice']);
  fireEvent.click(screen.getByRole('button', { name: 'Hinzufügen: Arbeit, Lohn und Stellensuche' }));
  await waitFor(async () => expect((await staff.talk()).topics).toEqual(['registration', 'emergency', 'advice', 'work']));
  await waitFor(() => expect(screen.queryByText('Vorgeschlagen, weil: arbeitet')).toBeNull());
});

test('two suggestions tapped one after the other are both added', async () => {
  const staff = await visit(address, [...begunTalk, { field: 'guest.works', value: true }, { field: 'guest.children.school', value: 1 }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Hinzufügen: Arbeit, Lohn und Stellensuche' }));
  fireEvent.click(screen.getByRole('button', { name: 'Hinzufügen: Schule und Jugend' }));
  await waitFor(async () => expect((await staff.talk()).topics).toEqual(['registration', 'emergency', 'advice', 'work', 'school']));
});

test('the name is asked only where the office keeps names', async () => {
  await visit(address, begunTalk, { connection: { recordNames: false } });
  await household();
  expect(screen.queryByLabelText('Name, wie im Ausweis')).toBeNull();
});

test('a name is saved when the typing pauses or one leaves the field, and undo shows in it', async () => {
  const staff = await visit(address);
  await household();
  const name = await screen.findByLabelText<HTMLInputElement>('Name, wie im Ausweis');
  fireEvent.input(name, { target: { value: 'Yohannes Tesfay' } });
  fireEvent.focusOut(name);
  expect(await screen.findByRole('heading', { level: 1, name: 'Gespräch mit Yohannes Tesfay' })).toBeTruthy();
  await staff.staff.acts.undo();
  expect(await screen.findByRole('heading', { level: 1, name: 'Gespräch mit Gast 12' })).toBeTruthy();
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name, wie im Ausweis').value).toBe(''));
});

test('the language can change in the middle of a talk', async () => {
  const staff = await visit(address);
  await household();
  await screen.findByRole('option', { name: /Arabisch/ });
  await userEvent.selectOptions(screen.getByLabelText('Gesprächssprache'), 'ar');
  await waitFor(async () => expect((await staff.talk()).guest.language).toBe('ar'));
  expect((await screen.findAllByText('العربية')).some((element) => element.lang === 'ar' && element.dir === 'rtl')).toBe(true);
});

test('what two people wrote stands side by side until somebody chooses', async () => {
  const staff = await visit('/gespraeche');
  const { office } = connectionOf();
  const other = { talk: talkId, office: office.id, device: uuid(9), by: 'staff-2' };
  await staff.device.talks.save(await change({ ...other, id: uuid(50), set: [set('topic.registration.status', 'again')] }), 0);
  await staff.device.talks.save(await change({ ...other, id: uuid(51), device: uuid(8), by: 'staff-1', set: [set('topic.registration.status', 'known')] }), 0);
  staff.go(address);
  expect(await screen.findByRole('heading', { name: 'Anmeldung, Ausweis und Aufenthalt: Stand' })).toBeTruthy();
  expect(await screen.findByText(/^A\. Muster, Di 1\. Dezember/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Übernehmen: Nochmals aufgreifen' }));
  await waitFor(async () => expect((await staff.talk()).conflicts).toEqual([]));
  expect((await staff.talk()).outcomes['registration']?.status).toBe('again');
});

test('a planned talk begins with a tap', async () => {
  const staff = await visit(address, [...begunTalk, { field: 'state', value: 'planned' }, { field: 'started', value: null }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Beginnen: Anmeldung, Ausweis und Aufenthalt' }));
  await screen.findByRole('region', { name: 'ትግርኛ' });
  expect(await staff.talk()).toMatchObject({ state: 'running', started: '2026-12-01T08:40:00.000Z' });
});

test('a closed talk takes an addendum and nothing else', async () => {
  await visit(address, [...begunTalk, { field: 'state', value: 'closed' }, { field: 'closed', value: '2026-12-01T09:00:00.000Z' }]);
  expect(await screen.findByText('Abgeschlossen am Di 1. Dezember 2026 um 10:00')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Nachtrag' }).getAttribute('href')).toBe(`${address}/abschluss`);
  expect(screen.queryByText('Angaben ändern')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a talk that is not on this device has a page that says so', async () => {
  await visit('/gespraeche/nobody');
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieses Gespräch ist nicht auf diesem Gerät' })).toBeTruthy();
});
