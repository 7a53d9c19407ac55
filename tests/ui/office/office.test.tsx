// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok, failed } from '#core/result.ts';
import { uuid } from '#tests/support/builders.ts';
import { connectionOf } from '#tests/support/device.ts';
import { OutboxPage } from '#ui/outbox/outbox-page.tsx';
import { ConnectFirst } from '#ui/settings/connect-first.tsx';
import { SettingsPage } from '#ui/settings/settings-page.tsx';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { StaffShell } from '#ui/shell/staff-shell.tsx';
import { heldTalk, openStaff, startWording, type Staff } from './staff.tsx';

const talk = uuid(1);
beforeAll(startWording);
beforeEach(() => history.replaceState(null, '', '/gespraeche'));
afterEach(cleanup);

describe('connecting a tablet', () => {
  it('says what is missing and puts the focus there', async () => {
    const tab = await openStaff({ connection: null });
    tab.show(<ConnectFirst />);
    await userEvent.click(await screen.findByRole('button', { name: 'Gerät verbinden' }));
    const summary = await screen.findByRole('group', { name: 'Das Gerät ist noch nicht verbunden' });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Geben Sie den Code ein.', 'Geben Sie dem Gerät einen Namen.']);
  });

  it('takes the code from the address and out of it', async () => {
    history.replaceState(null, '', '/gespraeche#code=ABCDE-FGHJK');
    const tab = await openStaff({ connection: null });
    tab.show(<ConnectFirst />);
    const code = await screen.findByLabelText<HTMLInputElement>('Code');
    await waitFor(() => expect(code.value).toBe('ABCDE-FGHJK'));
    expect(location.hash).toBe('');
  });

  it('loses nothing that was typed when the endpoint refuses', async () => {
    const tab = await openStaff({ connection: null, enrol: async () => failed({ kind: 'refused', status: 403, problem: { code: 'code-expired', detail: '' } }) });
    tab.show(<ConnectFirst />);
    await userEvent.type(await screen.findByLabelText('Code'), 'ABCDE');
    await userEvent.type(screen.getByLabelText('Name dieses Geräts'), 'Tablet Schalter 1');
    await userEvent.click(screen.getByRole('button', { name: 'Gerät verbinden' }));
    expect(await screen.findByRole('link', { name: 'Dieser Code ist abgelaufen. Verlangen Sie einen neuen.' })).toBeDefined();
    expect([screen.getByLabelText<HTMLInputElement>('Code').value, screen.getByLabelText<HTMLInputElement>('Name dieses Geräts').value]).toEqual(['ABCDE', 'Tablet Schalter 1']);
  });

  it('then asks who works here', async () => {
    const connection = connectionOf({ staff: [{ id: 's1', name: 'Andrea Beispiel' }, { id: 's2', name: 'Luca Muster' }] });
    const asked: string[][] = [];
    const tab: Staff = await openStaff({
      connection: null,
      enrol: async (...parts) => {
        asked.push(parts);
        await tab.device.settings.save('connection', connection);
        return ok(connection);
      },
    });
    tab.show(<ConnectFirst />);
    await userEvent.type(await screen.findByLabelText('Code'), 'ABCDE');
    await userEvent.type(screen.getByLabelText('Name dieses Geräts'), ' Tablet 1 ');
    const address = screen.getByLabelText('Adresse des Servers');
    await userEvent.clear(address);
    await userEvent.type(address, 'willkomm.example.ch/');
    await userEvent.click(screen.getByRole('button', { name: 'Gerät verbinden' }));
    expect(await screen.findByRole('heading', { name: 'Wer arbeitet an diesem Gerät?' })).toBeDefined();
    expect(asked).toEqual([['https://willkomm.example.ch', 'ABCDE', 'Tablet 1']]);
    await userEvent.click(screen.getByRole('button', { name: 'Weiter zu den Gesprächen' }));
    expect(screen.getByText('Wählen Sie Ihren Namen.')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Luca Muster' }));
    await userEvent.click(screen.getByRole('button', { name: 'Weiter zu den Gesprächen' }));
    await waitFor(async () => expect(await tab.device.settings.find('currentStaff')).toBe('s2'));
  });
});

describe('the outbox page', () => {
  it('says what waits of which talk, in plain words', async () => {
    const tab = await openStaff({ state: { kind: 'after', outcome: { kind: 'later' } } });
    await tab.record(talk, ...heldTalk);
    await tab.record(talk, { field: 'need.F2', value: 'hint' });
    tab.show(<OutboxPage />);
    const row = (await screen.findByRole('link', { name: 'Gespräch mit Gast 12' })).closest('li')!;
    expect(row.textContent).toContain('2 Einträge');
    expect(row.textContent).toContain('Zustand des Gesprächs, Angaben zum Gast, Auswahl der Themen, Themen, Bedarf');
    expect(row.textContent).toContain('seit 09:40');
    expect(screen.getByText('Der Server antwortet nicht. Es wird von selbst weiter versucht.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Jetzt übertragen' }));
    expect(tab.sync.calls).toBe(1);
  });

  it('[S5] drops a held entry only after asking, and sends it again when told to', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk);
    await tab.record(talk, { field: 'need.F2', value: 'hint' });
    for (const { change } of await tab.device.outbox.waiting(10)) await tab.device.outbox.hold({ id: change.id, kind: 'held', status: 'rejected', reason: 'talk-deleted' });
    tab.show(<OutboxPage />);
    expect(await screen.findAllByText('Dieses Gespräch wurde auf dem Server gelöscht.')).toHaveLength(2);
    const [first] = screen.getAllByRole('button', { name: 'Verwerfen' });
    await userEvent.click(first!);
    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect((await tab.device.outbox.counts()).held).toBe(2);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Endgültig verwerfen', hidden: true }));
    await waitFor(async () => expect((await tab.device.outbox.counts()).held).toBe(1));
    await userEvent.click(await screen.findByRole('button', { name: 'Nochmals versuchen' }));
    await waitFor(async () => expect(await tab.device.outbox.counts()).toMatchObject({ held: 0, waiting: 1 }));
    expect(tab.sync.calls).toBe(1);
  });

  it('says so when there is nothing', async () => {
    const tab = await openStaff();
    tab.show(<OutboxPage />);
    expect(await screen.findByText('Alles übertragen')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Jetzt übertragen' })).toBeNull();
  });
});

describe('the shell', () => {
  const Shelled = () => (
    <StaffShell>
      <StaffPage>
        <h1 tabIndex={-1}>Seite</h1>
      </StaffPage>
    </StaffShell>
  );

  it('has one status and says in it what is saved and what waits', async () => {
    history.replaceState(null, '', `/gespraeche/${talk}`);
    const tab = await openStaff();
    tab.show(<Shelled />);
    await tab.staff.acts.act({ id: talk, registers: {} }, heldTalk, 'Gespräch begonnen');
    const status = screen.getByRole('status');
    await waitFor(() => expect(status.textContent).toBe('Gespräch begonnen. Gespeichert 09:40:00 · 1 Gespräch wartet auf Übertragung'));
    expect(document.documentElement.lang).toBe('de-CH');
    await userEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
    await waitFor(async () => expect((await tab.device.talks.find(talk))?.guest.alias).toBeUndefined());
  });

  it('[S15] offers a new version between talks, never in one', async () => {
    const tab = await openStaff();
    Object.assign(tab.services.update.ready, { value: true });
    tab.show(<Shelled />);
    expect(await screen.findByText('Neue Version bereit')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Nach dem Gespräch' }));
    expect(screen.queryByText('Neue Version bereit')).toBeNull();
    cleanup();
    history.replaceState(null, '', `/gespraeche/${talk}/schritte`);
    tab.show(<Shelled />);
    expect(await screen.findByRole('heading', { name: 'Seite' })).toBeDefined();
    expect(screen.queryByText('Neue Version bereit')).toBeNull();
  });
});

describe('the settings', () => {
  it('say what is so, and take effect at once', async () => {
    const tab = await openStaff({ connection: { staff: [{ id: 'staff-1', name: 'A. Muster' }, { id: 'staff-2', name: 'B. Muster' }] } });
    tab.show(<SettingsPage />);
    expect(await screen.findByText('118 MB von ca. 4 GB · dauerhaft gesichert: Ja')).toBeDefined();
    expect(await screen.findByText('Musterwil')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Dunkel' }));
    expect(tab.services.preferences.appearance.value).toBe('dark');
    await userEvent.click(await screen.findByRole('radio', { name: 'B. Muster' }));
    await waitFor(async () => expect(await tab.device.settings.find('currentStaff')).toBe('staff-2'));
    const languages = (await screen.findByText('Tigrinya')).closest('ul')!;
    expect(within(languages).getAllByText('auf diesem Gerät')).toHaveLength(3);
    const offered = await tab.services.library.languages();
    expect(within(languages).getAllByText('noch nicht geladen')).toHaveLength(offered.length - 3);
  });
});
