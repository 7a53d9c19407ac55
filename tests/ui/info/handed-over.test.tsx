// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { handoutFragment, type HandoutContent } from '#core/handout.ts';
import { newDevice, visit } from './visit.tsx';

const handout: HandoutContent = {
  language: 'de-CH',
  day: '2026-12-01',
  topics: ['registration', 'emergency', 'abolished'],
  steps: [
    { phrase: 'register-course', who: 'guest', by: '2026-12-15' },
    { phrase: 'abolished', who: 'office' },
  ],
  places: ['musterwil-course', 'closed-long-ago'],
};

const addressOf = (parts: Partial<HandoutContent> = {}): string => `/mit#${handoutFragment({ ...handout, ...parts })}`;

test('a handed-over sheet shows steps, topics and places in the language of the guest', async () => {
  await newDevice();
  visit(addressOf());
  expect(await screen.findByText('Gespräch vom 1. Dezember 2026')).toBeTruthy();
  expect(screen.getByText('Für einen Deutschkurs anmelden')).toBeTruthy();
  expect(screen.getByText('bis 15. Dezember 2026')).toBeTruthy();
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Anmeldung, Ausweis und Aufenthalt' }).getAttribute('href')).toBe('/info/de-CH/registration');
  expect(main.getByRole('link', { name: 'Notfall und Hilfe' }).getAttribute('href')).toBe('/info/de-CH/notfall');
  expect(main.getByRole('link', { name: /Sprachtreff.*anrufen/ })).toBeTruthy();
});

test('ids that no pack knows are left out', async () => {
  await newDevice();
  visit(addressOf());
  await screen.findByText('Für einen Deutschkurs anmelden');
  expect(document.body.textContent).not.toMatch(/abolished|closed-long-ago/);
  visit(addressOf({ topics: ['abolished'], steps: [], places: [] }));
  expect(await screen.findByText('Auf diesem Blatt steht nichts, was es hier gibt.')).toBeTruthy();
});

test('the sheet changes its language and keeps what is on it', async () => {
  await newDevice();
  visit(addressOf());
  await userEvent.click(await screen.findByRole('link', { name: /العربية/, hidden: true }));
  const topic = await screen.findByRole('link', { name: 'التسجيل وبطاقة الإقامة' });
  expect(topic.getAttribute('href')).toBe('/info/ar/registration');
  expect(document.documentElement.dir).toBe('rtl');
  expect(location.hash).toBe(`#${handoutFragment({ ...handout, language: 'ar' })}`);
});

test('nothing of the sheet is asked of the endpoint or kept on the device', async () => {
  const network = await newDevice();
  visit(addressOf());
  await screen.findByText('Für einen Deutschkurs anmelden');
  expect(network.asked.filter((path) => /registration|register-course|2026-12-01/.test(path))).toEqual([]);
  expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/register-course|2026-12-01/);
});

test.each(['/mit', '/mit#l=de-CH', '/mit#l=de-CH&d=2026-12-01&t=<b>x</b>', '/mit#l=de-CH&d=gestern'])('%s is not complete and leads to the topics', async (address) => {
  await newDevice();
  visit(address);
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieser Link ist nicht vollständig' })).toBeTruthy();
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Alle Themen' })).toBeTruthy();
});

test('a damaged code speaks the language that can still be read in it', async () => {
  await newDevice();
  visit('/mit#l=ar&d=2026-12-01&t=registr<b>');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/^\p{Script=Arabic}/u);
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  visit('/mit#l=xx&d=gestern');
  expect(await screen.findByRole('heading', { level: 1, name: 'Dieser Link ist nicht vollständig' })).toBeTruthy();
});
