// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { Route, Router } from 'preact-iso';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '#core/fact.ts';
import type { Structure } from '#core/overlay.ts';
import type { Library } from '#content/library.ts';
import { ContentsPage } from '#ui/contents/contents-page.tsx';
import { FactsPage } from '#ui/contents/facts-page.tsx';
import { PreviewPage } from '#ui/contents/preview-page.tsx';
import { openStaff, realLibrary, startWording, type Staff, type StaffOptions } from './staff.tsx';

beforeAll(startWording);
afterEach(cleanup);

type Content = { readonly library?: Library; readonly here?: readonly string[] };

/** A tablet that shows one address of the contents. */
const visit = async (address: string, { library, here }: Content = {}, options: StaffOptions = {}): Promise<Staff> => {
  const tab = await openStaff(options);
  const services = { ...tab.services, ...(library === undefined ? {} : { library }), ...(here === undefined ? {} : { languagesHere: { ...tab.services.languagesHere, value: here } as never }) };
  Object.assign(tab.services, services);
  history.replaceState(null, '', address);
  tab.show(
    <Router>
      <Route path="/inhalte" component={ContentsPage} />
      <Route path="/inhalte/angaben" component={FactsPage} />
      <Route path="/inhalte/vorschau/:topic" component={PreviewPage} />
    </Router>,
  );
  return tab;
};

/** The real content with one fact of it changed. */
const withFact = (id: string, change: (fact: Fact) => Fact): Library => {
  const real = realLibrary();
  return {
    ...real,
    structure: async (): Promise<Structure | undefined> => {
      const structure = await real.structure();
      return structure && { ...structure, facts: { ...structure.facts, [id]: change(structure.facts[id]!) } };
    },
  };
};

const deadline = 'registration.deadline';
const factRow = async (words: RegExp): Promise<HTMLElement> => {
  const found = (await screen.findAllByRole('listitem')).find((item) => item.classList.contains('fact-row') && words.test(item.textContent));
  if (found === undefined) throw new Error(`No fact is shown that says ${words}.`);
  return found;
};

describe('the page «Inhalte»', () => {
  it('says how far every topic is in every language of this device, in words, and leads to the preview', async () => {
    await visit('/inhalte');
    const table = await screen.findByRole('region', { name: 'Texte nach Thema und Sprache' });
    await waitFor(() => expect(screen.queryByText('Inhalte werden gelesen')).toBeNull());
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Thema', 'Deutsch', 'العربيةArabisch', 'ትግርኛTigrinya']);
    const cell = within(table).getByRole('link', { name: /^Anmeldung, Ausweis und Aufenthalt, Arabisch: .*\d+ (maschinell|geprüft|veraltet|fehlt)/ });
    expect(cell.getAttribute('href')).toBe('/inhalte/vorschau/registration?links=de-CH&rechts=ar');
    expect(within(table).getByRole('link', { name: /^Anmeldung, Ausweis und Aufenthalt, Deutsch: \d+ Original$/ })).toBeDefined();
  });

  it('names the languages that are not here and how to get them', async () => {
    await visit('/inhalte');
    expect(await screen.findByText(/^Es fehlen: .*Französisch.*Ukrainisch/)).toBeDefined();
  });

  it('begins with what has to be looked at, and says why', async () => {
    await visit('/inhalte', { library: withFact(deadline, (fact) => ({ ...fact, values: [] })) });
    const link = await screen.findByRole('link', { name: /Melden Sie sich innert .*Angabe fehlt/ });
    expect(link.getAttribute('href')).toBe(`/inhalte/angaben#${deadline}`);
    expect(link.closest('li')!.textContent).toContain('kein Wert für heute');
  });

  it('tells a change ahead, from what to what', async () => {
    const content = { library: withFact(deadline, (fact) => ({ ...fact, values: [{ value: 14, to: '2026-12-31' }, { value: 30, from: '2027-01-01' }] })) };
    await visit('/inhalte/angaben', content);
    await userEvent.click(await screen.findByRole('radio', { name: 'Ändern bald' }));
    const row = await factRow(/registration\.deadline/);
    expect(within(row).getByText('ändert am 1. Januar 2027: 14 → 30 Tage')).toBeDefined();
    expect(within(row).getByText('ab 1. Januar 2027: 30 Tage')).toBeDefined();
  });

  it('shows what readers did not understand, once the endpoint can be asked', async () => {
    const point = { kind: 'notUnderstood', topic: 'registration', point: 'register', pack: 'ch', language: 'ar', count: 3, lastDay: '2026-11-30' } as const;
    await visit('/inhalte', {}, { summary: { points: [point], reviews: [] } });
    await screen.findByRole('heading', { name: /^Rückmeldungen von Leserinnen und Lesern/ });
    const link = screen.getByRole('link', { name: /Melden Sie sich innert/ });
    expect(link.getAttribute('href')).toBe('/inhalte/vorschau/registration?links=de-CH&rechts=ar');
    expect(link.closest('li')!.textContent).toMatch(/nicht verstanden 3.*3 Rückmeldungen/);
    expect(screen.queryByText(/unbekannte/)).toBeNull();
  });

  it('keeps what was said of points that are not in this edition apart, closed, with the reason', async () => {
    const point = { kind: 'wrong', topic: 'registration', point: 'register', pack: 'andernorts', count: 2, lastDay: '2026-11' } as const;
    await visit('/inhalte', {}, { summary: { points: [point, { ...point, topic: 'nothing', pack: 'ch' }], reviews: [] } });
    const summary = await screen.findByText('Rückmeldungen zu 2 unbekannten Punkten');
    const details = summary.closest('details')!;
    expect(details.open).toBe(false);
    expect(screen.queryByRole('heading', { name: /^Rückmeldungen von/ })).toBeNull();
    expect(within(details).getByText(/^Die Ausgabe auf diesem Gerät hat diese Punkte nicht\./)).toBeDefined();
    expect([...details.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['andernorts registration register stimmt nicht 2', 'ch nothing register stimmt nicht 2']);
    expect(details.querySelector('a')).toBeNull();
  });

  it('offers the languages where there are no contents at all', async () => {
    const empty: Library = { ...realLibrary(), structure: async () => undefined };
    await visit('/inhalte', { library: empty });
    expect(await screen.findByText('Noch keine Inhalte auf diesem Gerät')).toBeDefined();
  });
});

describe('the facts', () => {
  it('say what they mean by their sentence, with the value marked, where they come from and when somebody looked', async () => {
    await visit(`/inhalte/angaben#${deadline}`);
    const row = await factRow(/registration\.deadline/);
    expect(within(row).getByText('14 Tage')).toBeDefined();
    expect(row.querySelector('mark')!.textContent).toBe('14\u00a0Tagen');
    expect(row.textContent).toMatch(/Quelle: AIG Art\. 12.*geprüft am \d+\. \w+ 2026.*aus «Schweiz»/);
    await waitFor(() => expect(location.hash).toBe(''));
  });

  it('are found by a word of their sentence', async () => {
    await visit('/inhalte/angaben');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Angaben durchsuchen' }), 'melden innert');
    expect(await factRow(/Melden Sie sich innert/)).toBeDefined();
    await userEvent.type(screen.getByRole('searchbox'), ' xyz');
    expect(await screen.findByText('Keine Angabe gefunden')).toBeDefined();
  });

  it('can be narrowed to those nobody confirmed', async () => {
    await visit('/inhalte/angaben', { library: withFact(deadline, (fact) => ({ ...fact, status: 'unconfirmed' })) });
    await userEvent.click(await screen.findByRole('radio', { name: 'Unbestätigt' }));
    const rows = screen.getAllByRole('listitem').filter((item) => item.classList.contains('fact-row'));
    expect(rows.map(({ textContent }) => textContent).join()).toContain(deadline);
    expect(rows.every(({ textContent }) => textContent.includes('nicht bestätigt'))).toBe(true);
  });

  it('are confirmed by a person, and say at once by whom and that it is still to be sent', async () => {
    await visit(`/inhalte/angaben#${deadline}`, { library: withFact(deadline, (fact) => ({ ...fact, status: 'unconfirmed' })) });
    const row = await factRow(/nicht bestätigt/);
    await userEvent.click(await within(row).findByRole('button', { name: /^Stimmt noch/ }));
    expect(await within(row).findByText('Heute bestätigt von A. Muster. Wird übertragen.')).toBeDefined();
    expect(within(row).queryByText('nicht bestätigt')).toBeNull();
    expect(within(row).queryByRole('button', { name: /^Stimmt noch/ })).toBeNull();
    expect(row.textContent).toContain('geprüft am 1. Dezember 2026');
  });

  it('can be taken back, and the focus stays on the button', async () => {
    const tab = await visit(`/inhalte/angaben#${deadline}`, { library: withFact(deadline, (fact) => ({ ...fact, status: 'unconfirmed' })) });
    const row = await factRow(/nicht bestätigt/);
    await userEvent.click(await within(row).findByRole('button', { name: /^Stimmt noch/ }));
    await userEvent.click(await within(row).findByRole('button', { name: /^Bestätigung zurücknehmen/ }));
    expect(await within(row).findByText('nicht bestätigt')).toBeDefined();
    expect(document.activeElement).toBe(within(row).getByRole('button', { name: /^Stimmt noch/ }));
    expect(await tab.device.database.reviews.count()).toBe(0);
  });

  it('can be taken back where a colleague confirmed them on another tablet, and say so', async () => {
    const review = { id: '01900000-0000-7000-8000-000000000001', kind: 'confirmed', fact: deadline, value: '14', pack: 'ch', by: 'staff-1', day: '2026-11-30' } as const;
    await visit(`/inhalte/angaben#${deadline}`, {}, { summary: { points: [], reviews: [review] } });
    const row = await factRow(/registration\.deadline/);
    await within(row).findByText('Bestätigt am 30. November 2026 von A. Muster.');
    await userEvent.click(await within(row).findByRole('button', { name: /^Bestätigung zurücknehmen/ }));
    expect(await within(row).findByText('Bestätigung heute zurückgenommen von A. Muster. Wird übertragen.')).toBeDefined();
    expect(within(row).getByRole('button', { name: /^Stimmt noch/ })).toBeDefined();
  });

  it('are no longer confirmed where a colleague took it back later the same day', async () => {
    const review = { id: 'ffffffff-0000-7000-8000-000000000001', kind: 'withdrawn', fact: deadline, value: '14', pack: 'ch', by: 'staff-1', day: '2026-12-01' } as const;
    await visit(`/inhalte/angaben#${deadline}`, {}, { summary: { points: [], reviews: [review] } });
    const row = await factRow(/registration\.deadline/);
    await within(row).findByText('Bestätigung heute zurückgenommen von A. Muster.');
    expect(await within(row).findByRole('button', { name: /^Stimmt noch/ })).toBeDefined();
    expect(row.textContent).not.toContain('geprüft am 1. Dezember 2026');
  });

  it('cannot be confirmed on a device that belongs to nobody', async () => {
    await visit(`/inhalte/angaben#${deadline}`, {}, { connection: null });
    const row = await factRow(/registration\.deadline/);
    expect(within(row).queryByRole('button', { name: /^Stimmt noch/ })).toBeNull();
  });
});

describe('the preview', () => {
  it('shows both languages line by line in regions of their own, each line with its state', async () => {
    await visit('/inhalte/vorschau/registration?links=de-CH&rechts=ti');
    const pane = await screen.findByRole('region', { name: 'ትግርኛ: Punkte' });
    expect([pane.lang, pane.dir]).toEqual(['ti', 'ltr']);
    const german = screen.getByRole('region', { name: 'Deutsch: Punkte' });
    expect(within(pane).getAllByRole('listitem')).toHaveLength(within(german).getAllByRole('listitem').length);
    expect(within(pane).getAllByText(/^(maschinell|geprüft|veraltet|fehlt)/).length).toBeGreaterThan(5);
    expect(screen.getByRole('complementary', { name: 'Hinweis für Mitarbeitende' }).textContent).toContain('Ausweis gemeinsam anschauen');
  });

  it('goes on to the next topic in the same languages, and out to what readers see', async () => {
    await visit('/inhalte/vorschau/registration?links=de-CH&rechts=ar');
    const next = within(await screen.findByRole('navigation', { name: 'Weitere Themen' })).getByRole('link', { name: /Nächstes Thema/ });
    expect(next.getAttribute('href')).toMatch(/^\/inhalte\/vorschau\/[\w-]+\?links=de-CH&rechts=ar$/);
    expect(screen.getByRole('link', { name: 'Wie Lesende es sehen' }).getAttribute('href')).toBe('/info/ar/registration');
  });

  it('changes a language by choice', async () => {
    await visit('/inhalte/vorschau/registration?links=de-CH&rechts=ar');
    await userEvent.selectOptions(await screen.findByLabelText('Sprache daneben'), 'ti');
    expect(await screen.findByRole('region', { name: 'ትግርኛ: Punkte' })).toBeDefined();
  });

  it('answers an address that names no topic with a way on', async () => {
    await visit('/inhalte/vorschau/nothing');
    expect(await screen.findByText('Dieses Thema ist nicht auf diesem Gerät')).toBeDefined();
  });
});
