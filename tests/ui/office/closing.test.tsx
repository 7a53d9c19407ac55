// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registerOf } from '#core/merge.ts';
import { change, set, uuid } from '#tests/support/builders.ts';
import { CheckPage } from '#ui/talk/check-page.tsx';
import { ClosingPage } from '#ui/talk/closing-page.tsx';
import { ConfirmationPage } from '#ui/talk/confirmation-page.tsx';
import { heldTalk, noon, openStaff, startWording, type Staff } from './staff.tsx';

const talk = uuid(1);
beforeAll(startWording);
afterEach(cleanup);

const close = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Abschliessen' }));
  const dialog = await screen.findByRole('dialog', { hidden: true });
  expect(dialog.textContent).toContain('Danach nur noch mit einem Nachtrag änderbar.');
  return { dialog, confirm: within(dialog).getByRole('button', { name: 'Abschliessen', hidden: true }) };
};

const waiting = async ({ device }: Staff) => (await device.outbox.waiting(100)).map(({ change }) => change);

describe('closing a talk', () => {
  it('is one change with state, time, minutes and understanding, after an interruption', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk);
    tab.show(<ClosingPage id={talk} />);
    expect((await screen.findByLabelText<HTMLInputElement>('Dauer in Minuten')).value).toBe('45');
    await userEvent.click(screen.getByRole('button', { name: '5 Minuten weniger' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Teilweise' }));
    const { dialog, confirm } = await close();
    expect(dialog.textContent).toContain('Die Zusammenfassung ist noch nicht geprüft.');
    await userEvent.click(confirm);
    await waitFor(() => expect(location.pathname).toBe(`/gespraeche/${talk}/bestaetigung`));
    const changes = await waiting(tab);
    expect(changes).toHaveLength(2);
    expect(changes[1]?.set.map(({ field, value }) => [field, value])).toEqual([
      ['state', 'closed'],
      ['closed', '2026-12-01T08:40:00.000Z'],
      ['minutes', 40],
      ['understanding', 'partly'],
    ]);
  });

  it('asks for minutes that are minutes before it asks anything else', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk);
    tab.show(<ClosingPage id={talk} />);
    const minutes = await screen.findByLabelText('Dauer in Minuten');
    await userEvent.clear(minutes);
    await userEvent.click(screen.getByRole('button', { name: 'Abschliessen' }));
    const summary = await screen.findByRole('group', { name: 'Das Gespräch ist noch nicht abgeschlossen' });
    expect(document.activeElement).toBe(summary);
    expect(minutes.getAttribute('aria-invalid')).toBe('true');
    expect(await waiting(tab)).toHaveLength(1);
  });

  it('[S11] keeps the form as it is when it could not be saved', async () => {
    const tab = await openStaff({ record: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    await tab.record(talk, ...heldTalk);
    history.replaceState(null, '', '/gespraeche/x/abschluss');
    tab.show(<ClosingPage id={talk} />);
    const minutes = await screen.findByLabelText<HTMLInputElement>('Dauer in Minuten');
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '33');
    await userEvent.click((await close()).confirm);
    await waitFor(() => expect(tab.staff.acts.saveState.value.kind).toBe('failed'));
    expect(minutes.value).toBe('33');
    expect(location.pathname).toBe('/gespraeche/x/abschluss');
  });
});

describe('closing a talk that another tablet changes meanwhile', () => {
  it('[P5] keeps what it wrote beside what the form showed', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk);
    tab.show(<ClosingPage id={talk} />);
    await screen.findByLabelText('Dauer in Minuten');
    const theirs = await change({ id: uuid(9), talk, set: [set('minutes', 25), set('guest.name', 'Almaz')] });
    await tab.device.inbox.apply({ epoch: 'epoch', durable: 1, changes: [theirs], next: 1 }, await tab.device.inbox.exchange(), noon);
    await screen.findByText(/Almaz/);
    await userEvent.click((await close()).confirm);
    await waitFor(async () => expect((await tab.device.talks.find(talk))?.state).toBe('closed'));
    const { registers } = (await tab.device.talks.find(talk))!;
    expect(registerOf(registers, 'minutes').values.map(({ value }) => value)).toEqual([25, 45]);
  });
});

describe('a closed talk', () => {
  const closed = [...heldTalk, { field: 'closed', value: '2026-12-01T08:30:00.000Z' }, { field: 'minutes', value: 40 }].map((wish) => (wish.field === 'state' ? { field: 'state', value: 'closed' } : wish));

  it('says when it was closed and takes an addendum with its author', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...closed);
    tab.show(<ClosingPage id={talk} />);
    expect(await screen.findByText('Abgeschlossen am Di 1. Dezember 2026 um 09:30.')).toBeDefined();
    await userEvent.type(await screen.findByLabelText('Was ist nachzutragen?'), 'Kurs ist bestätigt.');
    await userEvent.click(screen.getByRole('button', { name: 'Nachtrag speichern' }));
    expect(await screen.findByText('Kurs ist bestätigt.', { selector: 'p' })).toBeDefined();
    expect(screen.getByText('A. Muster, 09:40')).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Was ist nachzutragen?').value).toBe('');
    expect((await tab.device.talks.find(talk))?.addenda.map(({ text }) => text)).toEqual(['Kurs ist bestätigt.']);
  });

  it('offers no field where the office keeps no free text, and says why', async () => {
    const tab = await openStaff({ connection: { allowNotes: false } });
    await tab.record(talk, ...closed);
    tab.show(<ClosingPage id={talk} />);
    expect(await screen.findByText(/hält keine freien Notizen fest/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('[P7] is «übertragen» only once nothing of it waits', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...closed);
    tab.show(<ConfirmationPage id={talk} />);
    expect(await screen.findByText('Auf diesem Gerät gespeichert.')).toBeDefined();
    expect(screen.queryByText(/^Übertragen/)).toBeNull();
    const [change] = await waiting(tab);
    await tab.device.outbox.settle([{ id: change!.id, kind: 'acknowledged', seq: 1 }], { epoch: 'e', durable: 1 }, Date.parse('2026-12-01T09:04:00.000Z'));
    expect(await screen.findByText('Übertragen 10:04')).toBeDefined();
    expect(screen.queryByText('Auf diesem Gerät gespeichert.')).toBeNull();
  });
});

describe('the check page', () => {
  it('says «Nicht angegeben» for what is optional and open, and leads back to it', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk);
    tab.show(<CheckPage id={talk} />);
    const needs = (await screen.findByText('Bedarf')).closest('div')!;
    expect(needs.textContent).toContain('Nicht angegeben');
    expect(within(needs).getByRole('link', { name: 'Bedarf ändern' }).getAttribute('href')).toBe(`/gespraeche/${talk}`);
    expect(screen.getByText('1 Thema ist noch offen')).toBeDefined();
    expect(screen.getByText('Notfall und Hilfe (kurz informiert)')).toBeDefined();
  });

  it('shows the guest only what may be shared, in both languages', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk, { field: 'need.F2', value: 'special' });
    tab.show(<CheckPage id={talk} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Mit der Person ansehen' }));
    const guest = await screen.findByRole('region', { name: 'ትግርኛ' });
    expect([guest.lang, within(guest).getAllByRole('listitem').length]).toEqual(['ti', 2]);
    expect(document.body.textContent).not.toContain('Gast 12');
    expect(document.body.textContent).not.toContain('Bedarf');
  });
});
