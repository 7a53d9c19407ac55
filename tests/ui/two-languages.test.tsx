// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { encode } from 'uqr';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fact } from '#core/fact.ts';
import { Bilingual, type BilingualMode, type BilingualPair } from '#ui/shared/bilingual.tsx';
import { QrCode } from '#ui/shared/qr-code.tsx';
import { FactContext, RichTextView } from '#ui/shared/rich-text.tsx';

afterEach(cleanup);

const german = { label: 'Deutsch', lang: 'de-CH', dir: 'ltr' } as const;
const arabic = { label: 'العربية', lang: 'ar', dir: 'rtl' } as const;
const pairs: readonly BilingualPair[] = [
  { id: 'a', number: 1, source: { node: 'Erstens' }, target: { node: 'أولا' } },
  { id: 'b', number: 2, source: { node: 'Zweitens' }, target: { node: 'Zweitens', lang: 'de-CH', dir: 'ltr' } },
];
const show = (mode: BilingualMode) => render(<Bilingual source={german} target={arabic} pairs={pairs} mode={mode} />);

describe('two languages', () => {
  it('are two named regions, each with its own language, direction and numbered lines', () => {
    show('both');
    const pane = screen.getByRole('region', { name: 'العربية' });
    expect([pane.lang, pane.dir]).toEqual(['ar', 'rtl']);
    const lines = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('listitem').map((line) => line.textContent);
    expect(lines('Deutsch')).toEqual(['11. Erstens', '22. Zweitens']);
    expect(lines('العربية')).toEqual(['11. أولا', '22. Zweitens']);
  });

  it('say so where a line has no translation', () => {
    show('both');
    const line = within(screen.getByRole('region', { name: 'العربية' })).getByText('Zweitens');
    expect([line.lang, line.dir]).toEqual(['de-CH', 'ltr']);
  });

  it('hide the other pane for everybody when one is enough', () => {
    show('target');
    expect(screen.queryByRole('region', { name: 'Deutsch' })).toBeNull();
    expect(screen.getByRole('region', { name: 'العربية' })).toBeTruthy();
  });
});

describe('a fact in prose', () => {
  const fact = (unit: Fact['unit'], value: string | number, status: Fact['status'] = 'confirmed'): Fact => ({ unit, values: [{ value, to: '2026-12-31' }], source: 'Quelle', checkedOn: '2026-11-21', status });
  const facts = { ambulance: fact('phone', '144', 'unconfirmed'), fee: fact('CHF', 335), term: fact('months', 3) };
  const words = { missing: 'Angabe fehlt', unconfirmed: 'Noch nicht bestätigt' };
  const say = (id: string, audience: 'guest' | 'staff', day = '2026-11-21', lang = 'ar') =>
    render(
      <FactContext.Provider value={{ facts, day, audience, words }}>
        <RichTextView lang={lang} text={[{ t: 'fact', id }]} />
      </FactContext.Provider>,
    ).container;

  it('can be called when it is a telephone number, and is written left to right', () => {
    say('ambulance', 'guest');
    const link = screen.getByRole('link', { name: '144' });
    expect(link.getAttribute('href')).toBe('tel:144');
    expect(link.querySelector('bdi')?.dir).toBe('ltr');
  });

  it('is marked for staff, and not for guests, where nobody confirmed it', () => {
    expect(say('ambulance', 'staff').textContent).toContain('Noch nicht bestätigt');
    cleanup();
    expect(say('ambulance', 'guest').textContent).toBe('144');
  });

  it('is visibly missing after its last day', () => {
    expect(say('fee', 'guest', '2027-01-01').textContent).toBe('—Angabe fehlt');
    cleanup();
    expect(say('nobody-knows-it', 'guest').textContent).toBe('—Angabe fehlt');
  });

  it('keeps an amount left to right, and a span of time in the direction of its words', () => {
    expect(say('fee', 'guest').querySelector('bdi')?.dir).toBe('ltr');
    cleanup();
    expect(say('term', 'guest').querySelector('bdi')?.getAttribute('dir')).toBeNull();
  });
});

describe('a code for the phone', () => {
  it('draws exactly the dark modules', () => {
    const text = 'https://willkomm.example/mit#ch.1.ar.registration.housing';
    const { container } = render(<QrCode text={text} label="Auf dem Handy öffnen" />);
    const drawn = new Set<string>();
    for (const [, x, y, length] of (container.querySelectorAll('path')[0]?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let step = 0; step < Number(length); step += 1) drawn.add(`${Number(x) + step},${y}`);
    }
    const { data } = encode(text, { ecc: 'M', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
    expect(dark.length).toBeGreaterThan(100);
    expect([...drawn].sort()).toEqual(dark.sort());
    expect(screen.getByRole('img', { name: 'Auf dem Handy öffnen' })).toBeTruthy();
  });
});
