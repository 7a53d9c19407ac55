// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseHandout } from '#core/handout.ts';
import { uuid } from '#tests/support/builders.ts';
import { HandoutPage } from '#ui/talk/handout-page.tsx';
import { heldTalk, openStaff, startWording } from './staff.tsx';

const talk = uuid(1);
beforeAll(startWording);
afterEach(cleanup);

const open = async (...more: typeof heldTalk) => {
  const tab = await openStaff();
  await tab.record(talk, ...heldTalk, ...more);
  tab.show(<HandoutPage id={talk} />);
  return tab;
};

const sheet = () => screen.findByRole('article', { name: 'Blatt zum Mitgeben' });
const handouts = async ({ device }: Awaited<ReturnType<typeof open>>) => (await device.talks.find(talk))?.handouts ?? [];

describe('the sheet', () => {
  it('has only what was discussed: ticked points, else the first ones, in both languages', async () => {
    await open();
    const text = (await sheet()).textContent;
    expect(text).toContain('Anmeldung, Ausweis und Aufenthalt');
    expect(text).toContain('Der Buchstabe zeigt, welche Regeln für Sie gelten.');
    expect(text).not.toContain('Kommen Sie persönlich');
    expect(text).toContain('Die internationale Notrufnummer ist 112.');
    expect(text).not.toContain('Wohnen');
    const cells = (await sheet()).querySelectorAll('td[lang="ti"][dir="ltr"]');
    // Title and ticked point of one topic; title and the four numbers of the other.
    expect(cells.length).toBe(7);
    expect(text).toContain('Enthält keine persönlichen Angaben');
  });

  it('names places with the telephone number, and steps with their day', async () => {
    await open({ field: 'referral.r.place', value: 'musterwil-course' }, { field: 'step.s.phrase', value: 'register-course' }, { field: 'step.s.by', value: '2026-12-15' });
    const article = await sheet();
    expect(within(article).getAllByText('000 000 00 20').map((number) => [number.tagName, number.getAttribute('dir')])).toEqual([
      ['BDI', 'ltr'],
      ['BDI', 'ltr'],
    ]);
    expect(within(article).getAllByText('15.12.2026')).toHaveLength(2);
  });

  it('follows the switches, each saved at once', async () => {
    const tab = await open();
    await userEvent.click(await screen.findByRole('switch', { name: 'Notfall und Hilfe' }));
    await waitFor(async () => expect((await sheet()).textContent).not.toContain('Notrufnummer'));
    expect((await tab.device.talks.find(talk))?.outcomes['emergency']?.handout).toBe(false);
    expect(tab.staff.acts.undoable.value?.label).toBe('Nicht mehr auf dem Blatt: Notfall und Hilfe');
  });

  it('says that a text of one’s own stays on the paper and makes it personal', async () => {
    await open({ field: 'step.own.text', value: 'Mietvertrag von Frau Keller abholen' });
    const article = await sheet();
    expect(article.textContent).toContain('Mietvertrag von Frau Keller abholen');
    expect(article.textContent).not.toContain('Enthält keine persönlichen Angaben');
    expect(screen.getByText(/1 eigener Schritt steht nur auf dem Papier/, { selector: '.handout-page__note' })).toBeDefined();
  });
});

describe('handing over', () => {
  it('notes the way, the language, the topics and the versions of the packs', async () => {
    const tab = await open();
    const print = vi.fn();
    window.print = print;
    await userEvent.click(await screen.findByRole('button', { name: 'Drucken' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(await handouts(tab)).toMatchObject([{ way: 'print', language: 'ti', topics: ['registration', 'emergency'], packs: { ch: expect.any(String), musterwil: expect.any(String) } }]);
  });

  it('puts into the code ids only, and no text of one’s own', async () => {
    const tab = await open({ field: 'step.own.text', value: 'Mietvertrag von Frau Keller abholen' }, { field: 'step.s.phrase', value: 'register-course' });
    await userEvent.click(await screen.findByRole('button', { name: 'Link teilen' }));
    const address = (await screen.findByLabelText<HTMLTextAreaElement>('Adresse')).value;
    const content = parseHandout(new URL(address).hash);
    expect(content).toMatchObject({ ok: true, value: { language: 'ti', day: '2026-12-01', topics: ['registration', 'emergency'], steps: [{ phrase: 'register-course' }] } });
    expect(decodeURIComponent(address)).not.toContain('Keller');
    await waitFor(async () => expect((await handouts(tab)).map(({ way }) => way)).toEqual(['link']));
  });

  it('has nothing to print where nothing was discussed', async () => {
    const tab = await openStaff();
    await tab.record(talk, ...heldTalk.filter(({ field }) => !field.startsWith('topic.')));
    tab.show(<HandoutPage id={talk} />);
    expect(await screen.findByText('Noch nichts zum Mitgeben')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Drucken' })).toBeNull();
  });

  it('leaves the sheet of a closed talk as it is', async () => {
    await open({ field: 'state', value: 'closed' });
    expect(await screen.findByRole('button', { name: 'Drucken' })).toBeDefined();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
