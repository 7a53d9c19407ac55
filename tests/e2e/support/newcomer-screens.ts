import { expect, type Page } from '@playwright/test';
import { daysAfter, today } from './days.ts';
import type { Screen } from './screens.ts';
import { wordingOf, type Wording } from './wording.ts';

/** Letters of Latin script that stand in no text; with one letter more or less than a word that does. */
const [nowhere, almost]: readonly [string, Readonly<Record<string, string>>] = ['xqzxqz', { 'de-CH': 'Krankenversichrung', 'de-CH-simple': 'Gemeindde', ar: 'المدرسةط', ti: 'ኢንሹራንስስ' }];

const list = { topics: ['registration', 'housing'], points: [{ topic: 'health-insurance', point: 'retroactive' }], sheets: ['l=de-CH&d=2026-11-20&t=school&s=bring-missing-documents!guest!2027-01-15'], done: ['health-insurance.insure'] };

/** The list as it lies on the phone of somebody who has been here for three weeks and missed a deadline. */
const keepList = async (page: Page): Promise<void> => {
  const kept = { ...list, arrival: daysAfter(today(), -21), birth: daysAfter(today(), -5) };
  await page.evaluate((value) => localStorage.setItem('willkomm.list', JSON.stringify(value)), kept);
  await page.reload();
  await expect(page.locator('.kept').first()).toBeVisible();
};

const forgetList = async (page: Page): Promise<void> => {
  await page.evaluate(() => localStorage.removeItem('willkomm.list'));
  await page.reload();
  await expect(page.locator('.timeline > li').first()).toBeVisible();
};

const search = (words: string) => async (page: Page): Promise<void> => {
  await page.getByRole('searchbox').fill(words);
  await expect(page.locator('.search__hits, .empty-state').first()).toBeVisible();
};

const press = (t: Wording, key: string) => async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: t(key), exact: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const showCard = async (page: Page): Promise<void> => {
  await page.locator('button.emergency-card').click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const openPoint = (t: Wording) => async (page: Page): Promise<void> => {
  await page.locator('.point-menu__button').first().click();
  await expect(page.getByRole('group', { name: t('point.title', { number: 1 }), exact: true })).toBeVisible();
};

const openFeedback = (t: Wording) => async (page: Page): Promise<void> => {
  await openPoint(t)(page);
  await page.getByRole('button', { name: t('feedback.open'), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('feedback.send'), exact: true }).click();
  await expect(page.getByText(t('feedback.choose')).first()).toBeVisible();
};

const ownAddress = (t: Wording) => async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: t('emergency.ownAdd'), exact: true }).click();
  await page.getByRole('button', { name: t('emergency.ownSave'), exact: true }).click();
  await expect(page.getByText(t('emergency.streetMissing')).first()).toBeVisible();
};

const after = (...acts: readonly ((page: Page) => Promise<void>)[]) => async (page: Page): Promise<void> => {
  for (const act of acts) await act(page);
};

/** What a newcomer does beyond reading, each page in the state in which it has most on it. */
export const newcomerScreens = (language: string): readonly Screen[] => {
  const t = wordingOf(language);
  const at = (path: string): string => `/info/${language}${path}`;
  const handed = `/mit#l=${language}&k=list&t=registration.housing&q=health-insurance!retroactive`;
  const sheet = `/mit#l=${language}&d=2026-11-20&t=registration.learning-german&s=bring-missing-documents!guest!2027-01-15&p=musterwil-course`;
  return [
    { name: 'own list, empty', path: at('/list'), act: forgetList },
    { name: 'own list', path: at('/list'), act: keepList },
    { name: 'print', path: at('/list'), act: after(keepList, press(t, 'act.print')) },
    { name: 'code of the list', path: at('/list'), act: after(keepList, press(t, 'act.openOnPhone')) },
    { name: 'handed-over list', path: handed },
    { name: 'sheet of a talk', path: sheet },
    { name: 'menu of a point', path: at('/housing'), act: openPoint(t) },
    { name: 'feedback without an answer', path: at('/housing'), act: openFeedback(t) },
    { name: 'emergency, form of the address', path: at('/notfall'), act: ownAddress(t) },
    ...(language.startsWith('de') ? [] : [{ name: 'emergency, card', path: at('/notfall'), act: showCard }]),
    { name: 'nothing found', path: at('/suche'), act: search(nowhere) },
    { name: 'similar', path: at('/suche'), act: search(almost[language] ?? nowhere) },
    { name: 'found in German', path: at('/suche'), act: search('Geburtsurkunde') },
  ];
};
