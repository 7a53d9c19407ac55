import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { beginTalk, choose, connect, expectSaved, openTalk } from './support/staff.ts';

/** Texts that occur nowhere by themselves. */
const canaries = { name: 'Xenophia Kanarienvogel', note: 'Quarzsandnotiz', ownStep: 'Zwetschgenschritt' };

/** What may not leave the screens of staff: what was typed, who works here, what was judged. */
const secrets = [...Object.values(canaries), 'Kanarienvogel', 'Anna Muster', 'Gast 1', 'Besonderer Bedarf', 'Bedarf: '];

type Overheard = { readonly urls: string[]; readonly spoken: string[]; readonly sent: string[] };

const overhear = (page: Page, into: Overheard): void => {
  page.context().on('request', (request) => {
    into.urls.push(request.url());
    const body = request.postData();
    if (body !== null && !/\/v1\/(changes|enrol)$/.test(request.url())) into.sent.push(body);
  });
  page.on('console', (message) => into.spoken.push(message.text()));
  page.on('pageerror', (error) => into.spoken.push(String(error)));
};

test('nothing private is in the document while a guest looks on, nor in addresses, requests, console or plain storage', async ({ endpoint, newTablet }) => {
  const heard: Overheard = { urls: [], spoken: [], sent: [] };
  const page = (await newTablet({ watch: (opened) => overhear(opened, heard) })).page();
  await connect(page, { endpoint, url: endpoint.url });
  const talk = await beginTalk(page, 'العربية');

  await test.step('name, need, note and a step of one’s own words are typed', async () => {
    await openTalk(page, talk);
    await page.getByText('Angaben ändern').click();
    await page.getByLabel('Name, wie im Ausweis').fill(canaries.name);
    await page.getByLabel('Name, wie im Ausweis').blur();
    await expectSaved(page);
    await page.goto(`${endpoint.url}/gespraeche/${talk}/thema/registration/arbeit`);
    await choose(page, /^Bedarf: /, 'Besonderer Bedarf');
    await page.getByRole('textbox', { name: /^Notiz/ }).fill(canaries.note);
    await page.getByRole('textbox', { name: /^Notiz/ }).blur();
    await expectSaved(page);
    await page.goto(`${endpoint.url}/gespraeche/${talk}/schritte`);
    await page.getByLabel('Eigener Text').fill(canaries.ownStep);
    await page.getByRole('button', { name: 'Schritt hinzufügen' }).click();
    await expect(page.getByRole('button', { name: `Entfernen: ${canaries.ownStep}` })).toBeVisible();
  });

  await test.step('the shared view, reached by the app’s own way so that nothing of the page before may be left over', async () => {
    await page.getByRole('link', { name: 'Zum Gespräch' }).first().click();
    await expect(page.getByText(canaries.name).first()).toBeVisible();
    await page.getByRole('link', { name: /^Weiter: / }).click();
    for (const mode of ['Beide', 'Nur Deutsch', 'Gegenüber']) {
      await page.getByRole('group', { name: 'Sprachen' }).getByRole('radio', { name: mode, exact: true }).check({ force: true });
      await expect(page.getByRole('button', { name: 'Besprochen und weiter' })).toBeVisible();
      expect(await secretsIn(page), mode).toEqual([]);
    }
    await page.getByRole('button', { name: 'Besprochen und weiter' }).click();
    await expect(page.getByRole('status')).toContainText('Gespeichert');
    expect(await secretsIn(page), 'after an act').toEqual([]);
  });

  await test.step('addresses, requests, console, storage that is not the database', async () => {
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]));
    const mine = Object.values(canaries);
    const holds = (texts: readonly string[]) => texts.filter((text) => mine.some((secret) => decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')).includes(secret)));
    expect(holds(heard.urls)).toEqual([]);
    expect(holds(heard.sent)).toEqual([]);
    expect(holds(heard.spoken)).toEqual([]);
    expect(holds([kept])).toEqual([]);
    expect(heard.urls.length).toBeGreaterThan(20);
    expect(heard.urls.filter((url) => new URL(url).origin !== endpoint.url)).toEqual([]);
  });
});

/** Everything the document holds: title, attributes, what is hidden. */
const secretsIn = async (page: Page): Promise<readonly string[]> => {
  const document = await page.evaluate(() => `${window.document.title}\n${window.document.documentElement.outerHTML}`);
  return secrets.filter((secret) => document.includes(secret));
};
