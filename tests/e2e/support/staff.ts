import { expect, type Locator, type Page } from '@playwright/test';
import type { Endpoint } from './endpoint.ts';

/** The acts of a member of staff, by the words on the screen. */

export type ConnectOptions = { readonly endpoint: Pick<Endpoint, 'code'>; readonly url: string; readonly device?: string; readonly person?: string };

/** Connects a fresh tablet with a code from a link, says who works on it, and waits until it can do without network. */
export const connect = async (page: Page, { endpoint, url, device = 'Tablet Schalter 1', person = 'Anna Muster' }: ConnectOptions): Promise<void> => {
  await page.goto(`${url}/einstellungen#code=${await endpoint.code()}`);
  await page.getByLabel('Name dieses Geräts').fill(device);
  await page.getByRole('button', { name: 'Gerät verbinden' }).click();
  await page.getByRole('radio', { name: person }).check({ force: true });
  await page.getByRole('button', { name: 'Weiter zu den Gesprächen' }).click();
  await expect(page.getByRole('heading', { name: 'Gespräche', level: 1 })).toBeVisible();
  await page.goto(`${url}/einstellungen`);
  await expect(page.getByText('Alle Sprachen sind auf diesem Gerät.')).toBeVisible({ timeout: 30_000 });
  await page.goto(`${url}/gespraeche`);
  await expect(page.getByRole('heading', { name: 'Gespräche', level: 1 })).toBeVisible();
};

/** @returns the id of the talk, whose first topic is now on the screen */
export const beginTalk = async (page: Page, language: string): Promise<string> => {
  await page.getByRole('link', { name: 'Spontanes Gespräch beginnen' }).click();
  await page.getByRole('button', { name: language }).click();
  await page.waitForURL(/\/gespraeche\/[^/]+\/thema\/[^/]+$/);
  await expect(page.getByRole('button', { name: 'Besprochen und weiter' })).toBeVisible();
  return talkIn(page);
};

export const talkIn = (page: Page): string => /\/gespraeche\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** The one line that says what is saved and what is sent. */
export const statusLine = (page: Page): Locator => page.getByRole('status').first();

/** The radio itself lies unseen under its words, which a person touches; `force` does the same. */
export const choose = async (scope: Page | Locator, group: string | RegExp, option: string | RegExp): Promise<void> => {
  const radio = scope.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true });
  // Clicked, not `check`ed: what is chosen follows the commit, and `check` wants it in the same moment.
  await radio.click({ force: true });
  await expect(radio).toBeChecked();
};

export const expectSaved = (page: Page): Promise<void> => expect(statusLine(page)).toContainText('Gespeichert');

const originOf = (page: Page): string => new URL(page.url()).origin;

export const openTalk = async (page: Page, talk: string): Promise<void> => {
  await page.goto(`${originOf(page)}/gespraeche/${talk}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Gespräch mit' })).toBeVisible();
};

export const handOverByQr = async (page: Page, talk: string): Promise<void> => {
  await page.goto(`${originOf(page)}/gespraeche/${talk}/mitgeben`);
  await page.getByRole('button', { name: 'QR-Code zeigen' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /QR-Code/ })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Schliessen' }).click();
  await expect(page.getByText('1 Mal mitgegeben')).toBeVisible();
  await expectSaved(page);
};

export const closeTalk = async (page: Page, talk: string): Promise<void> => {
  await page.goto(`${originOf(page)}/gespraeche/${talk}/abschluss`);
  await page.getByRole('checkbox', { name: /Zusammenfassung geprüft/ }).check({ force: true });
  await choose(page, /Wie gut hat die Verständigung geklappt/, 'Gut');
  await page.getByRole('button', { name: 'Abschliessen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Abschliessen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gespräch abgeschlossen' })).toBeVisible();
};

/** All that the summary says of a talk, as text: the same on every tablet that has the same talk. */
export const summaryOf = async (page: Page, talk: string): Promise<string> => {
  await page.goto(`${originOf(page)}/gespraeche/${talk}/pruefen`);
  await expect(page.getByRole('heading', { level: 1, name: 'Zusammenfassung prüfen' })).toBeVisible();
  return page.getByRole('main').innerText();
};

/** Two topics, an answer, a ticked point, a need, a referral with consent, two steps. @returns the id of the talk */
export const holdTalk = async (page: Page, language: string): Promise<string> => {
  const talk = await beginTalk(page, language);
  await expect(page.getByRole('region', { name: language })).toBeVisible();
  await choose(page, /Wissen Sie, welchen Ausweis Sie haben/, /Ja$/);
  await page.getByRole('button', { name: 'Besprochen und weiter' }).click();
  await openTalk(page, talk);
  await page.getByRole('link', { name: 'Arbeitsansicht: Deutsch lernen' }).click();
  await choose(page, 'Wie steht es um dieses Thema?', 'Besprochen');
  await choose(page, /^Bedarf: /, 'Besonderer Bedarf');
  // Clicked, not `check`ed: the tick follows the commit, and `check` wants it in the same moment.
  const point = page.getByRole('checkbox', { name: /Beginnen Sie früh mit Deutsch/ });
  await point.click({ force: true });
  await expect(point).toBeChecked();
  await expectSaved(page);
  await page.getByRole('link', { name: 'Weitervermitteln', exact: true }).click();
  await page.getByRole('button', { name: 'Wählen: Sprachtreff und Deutschkurse Musterwil' }).click();
  await choose(page, 'Was haben Sie gemacht?', 'Empfohlen');
  await choose(page, /Darf die Gemeinde Ihren Namen/, /Ja$/);
  await expect(page.getByText('Der Gast ist einverstanden.')).toBeVisible();
  await openTalk(page, talk);
  await page.getByRole('link', { name: 'Nächste Schritte', exact: true }).click();
  for (const step of [/Für einen Deutschkurs anmelden/, /Einen Sprachtreff besuchen/]) await page.getByRole('button', { name: step }).click();
  await page.getByRole('button', { name: 'In 2 Wochen' }).first().click();
  await expect(page.getByRole('button', { name: 'Entfernen: Einen Sprachtreff besuchen' })).toBeVisible();
  await expectSaved(page);
  return talk;
};
