import { expect, test } from './support/fixtures.ts';
import { keyboardOf } from './support/keyboard.ts';
import { connect, expectSaved, talkIn } from './support/staff.ts';

test('a whole talk with the keyboard alone', async ({ endpoint, newTablet }) => {
  test.setTimeout(180_000);
  const page = (await newTablet()).page();
  await connect(page, { endpoint, url: endpoint.url });
  const { follow, pick, tick } = keyboardOf(page);
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const group = (name: string | RegExp) => page.getByRole('group', { name });

  await follow(link('Spontanes Gespräch beginnen'));
  await follow(button(/ትግርኛ/));
  await pick(group(/Wissen Sie, welchen Ausweis Sie haben/), /Ja$/);
  await follow(button('Besprochen und weiter'));
  await expect(page).not.toHaveURL(/registration$/);
  await follow(link('Zurück'));
  const talk = talkIn(page);
  await follow(link('Arbeitsansicht: Deutsch lernen und Verständigung'));
  await tick(page.getByRole('checkbox', { name: /Beginnen Sie früh mit Deutsch/ }));
  await pick(group('Wie steht es um dieses Thema?'), 'Besprochen');
  await pick(group(/^Bedarf: /), 'Besonderer Bedarf');
  await follow(link('Weitervermitteln'));
  await follow(button('Wählen: Sprachtreff und Deutschkurse Musterwil'));
  await pick(group('Was haben Sie gemacht?'), 'Empfohlen');
  await pick(group(/Darf die Gemeinde Ihren Namen/), /Ja$/);
  await follow(link('Zum Thema').first());
  await follow(link('Zum Gespräch').first());
  await follow(link('Nächste Schritte'));
  await follow(button(/Für einen Deutschkurs anmelden/));
  await follow(button('In 2 Wochen'));
  await expectSaved(page);
  await follow(link('Zum Gespräch').first());
  await follow(link('Zusammenfassung prüfen'));
  await follow(link('Weiter: Mitgeben'));
  await follow(button('QR-Code zeigen'));
  await follow(page.getByRole('dialog').getByRole('button', { name: 'Schliessen' }));
  await expect(button('QR-Code zeigen')).toBeFocused();
  await follow(link('Weiter: Abschliessen'));
  await tick(page.getByRole('checkbox', { name: /Zusammenfassung geprüft/ }));
  await pick(group(/Wie gut hat die Verständigung geklappt/), 'Gut');
  await follow(button('Abschliessen'));
  await follow(page.getByRole('dialog').getByRole('button', { name: 'Abschliessen' }));
  await expect(page).toHaveURL(new RegExp(`${talk}/bestaetigung$`));
  await expect(page.getByRole('heading', { level: 1, name: 'Gespräch abgeschlossen' })).toBeFocused();
});

test('a talk that nobody planned reaches its first topic in two taps', async ({ endpoint, newTablet }) => {
  const page = (await newTablet()).page();
  await connect(page, { endpoint, url: endpoint.url });
  await page.evaluate(() => {
    const counter = window as unknown as { taps: number };
    counter.taps = 0;
    document.addEventListener('pointerdown', () => (counter.taps += 1), { capture: true });
  });
  await page.getByRole('link', { name: 'Spontanes Gespräch beginnen' }).click();
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.getByRole('button', { name: 'Besprochen und weiter' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'العربية' }).getByRole('listitem').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { readonly taps: number }).taps)).toBe(2);
});
