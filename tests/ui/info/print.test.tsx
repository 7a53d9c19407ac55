// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { emptyList, type MyList } from '#core/my-list.ts';
import type { Structure } from '#core/overlay.ts';
import { content, newDevice, visit, type Network } from './visit.tsx';

let network: Network;
let print: ReturnType<typeof vi.fn>;

/** What lies on the paper in the moment in which the browser prints. */
const paper: { text: string; root: Element | undefined } = { text: '', root: undefined };

beforeEach(async () => {
  network = await newDevice();
  print = vi.fn(() => {
    paper.root = document.querySelector('.print-root')?.cloneNode(true) as Element | undefined;
    paper.text = paper.root?.textContent ?? '';
  });
  vi.stubGlobal('print', print);
  onTestFinished(() => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
});

const keep = (list: Partial<MyList>) => localStorage.setItem('willkomm.list', JSON.stringify({ ...emptyList, ...list }));

const openDialog = async () => {
  const button = await waitFor(() => document.querySelector<HTMLButtonElement>('.topic__take-away button') ?? expect.unreachable());
  await userEvent.click(button);
  return within(document.querySelector('dialog[open]') as HTMLElement);
};

const printNow = async () => {
  await userEvent.click(document.querySelector<HTMLButtonElement>('dialog[open] .dialog__actions button')!);
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1), { timeout: 5000 });
};

test('a topic prints with its points, deadlines, things to bring and places, and nothing one can press', async () => {
  visit('/info/de-CH/registration');
  const dialog = await openDialog();
  expect(dialog.queryByRole('group', { name: 'Was möchten Sie drucken?' })).toBeNull();
  expect(dialog.queryByRole('group', { name: 'Sprache' })).toBeNull();
  await printNow();
  for (const words of ['Anmeldung, Ausweis und Aufenthalt', 'innert 14 Tagen nach der Ankunft', 'Pass oder Identitätskarte', 'Einwohneramt Musterwil', 'Erfunden, nur zum Üben', 'keine Rechtsauskunft']) expect(paper.text.replaceAll('\u00a0', ' ')).toContain(words);
  expect(paper.root?.querySelectorAll('button, input, [popover]')).toHaveLength(0);
  expect(paper.root?.querySelectorAll('.print-line[data-kind=row] .print-line__number')).toHaveLength(document.querySelectorAll('[data-side=source] .bilingual__line').length);
});

test('in two languages each line has both, and each says which it is', async () => {
  visit('/info/ar/registration');
  await openDialog();
  await printNow();
  const sheets = paper.root!.querySelector('.print')!;
  expect([sheets.getAttribute('lang'), sheets.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  const rows = [...sheets.querySelectorAll('.print-line')];
  expect(rows.filter((row) => row.querySelector('.print-line__german[lang="de-CH"][dir=ltr]') === null)).toEqual([]);
  expect(rows[1]!.querySelector('.print-line__german')?.textContent).toBe('Das Wichtigste');
  expect(paper.text).toContain('Von einer Maschine übersetzt');
});

test('in one language there is no German', async () => {
  visit('/info/fr/registration');
  const dialog = await openDialog();
  await userEvent.click(dialog.getAllByRole('radio').find((radio) => (radio as HTMLInputElement).value === 'own')!);
  await userEvent.click(dialog.getByRole('radio', { name: 'A5' }));
  await printNow();
  expect(paper.root!.querySelectorAll('.print-line__german, .print-foot__german')).toHaveLength(0);
  expect(paper.root!.querySelector('.print')?.getAttribute('data-format')).toBe('a5');
});

test('the deadline has its day for whoever said when they arrived', async () => {
  keep({ arrival: '2026-11-20' });
  visit('/info/de-CH/registration');
  await openDialog();
  await printNow();
  expect(paper.text).toContain('bis 4. Dezember 2026');
});

test('the list prints with all topics that were kept, a sheet each', async () => {
  keep({ topics: ['housing', 'work'], points: [{ topic: 'registration', point: 'register' }], arrival: '2026-11-20' });
  visit('/info/de-CH/list');
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole('radio', { name: 'Meine Liste und die ganzen Themen' }));
  await printNow();
  const titles = [...paper.root!.querySelectorAll('.print-sheet h1')].map((title) => title.textContent);
  expect(titles[0]).toBe('Meine Liste');
  expect(titles).toHaveLength(3);
  expect(titles[1]).toBe('Wohnen und Hausordnung');
});

test('a handed-over sheet prints with its steps and places', async () => {
  visit('/mit#l=de-CH&d=2026-12-01&t=registration&s=register-course!guest!2099-12-15&p=musterwil-course');
  await openDialog();
  await printNow();
  for (const words of ['Ihr Blatt zum Mitnehmen', 'Für einen Deutschkurs anmelden', 'Sie · bis 15. Dezember 2099', 'Gespräch vom 1. Dezember 2026']) expect(paper.text).toContain(words);
});

test('what is not on the device and not to be had is said, and nothing is printed', async () => {
  keep({ topics: ['housing'] });
  visit('/info/de-CH/registration');
  const dialog = await openDialog();
  await userEvent.click(dialog.getByRole('radio', { name: 'Meine Liste und die ganzen Themen' }));
  network.isOn = false;
  await userEvent.click(document.querySelector<HTMLButtonElement>('dialog[open] .dialog__actions button')!);
  expect(await screen.findByText('Das ging nicht. Ein Text ist nicht auf diesem Gerät.')).toBeTruthy();
  expect(print).not.toHaveBeenCalled();
});

test('the paper is taken away with the next touch, so that it does not print under another page', async () => {
  visit('/info/de-CH/registration');
  await openDialog();
  await printNow();
  expect(document.querySelector('.print-root')).not.toBeNull();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(document.querySelector('.print-root')).toBeNull();
});

test('a list too long for a code is printed without one, and says so', async () => {
  const structure = JSON.parse(content.blobs.get(content.list.structure)!) as Structure;
  const points = structure.topics.flatMap(({ id, points: all }) => all.map((point) => ({ topic: id, point }))).slice(0, 60);
  keep({ points });
  visit('/info/de-CH/list');
  await openDialog();
  await printNow();
  expect(paper.root?.querySelector('.qr-code')).toBeNull();
  expect(paper.text).toContain('Das ist zu viel für einen Code. Behalten Sie dieses Papier.');
  expect(paper.text).not.toContain('Auf dem Handy öffnen');
});
