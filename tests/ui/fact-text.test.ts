import { describe, expect, it } from 'vitest';
import type { Fact } from '#core/fact.ts';
import { plainText } from '#core/text.ts';
import { factText, factWordsIn, formatFact, missingFact } from '#ui/shared/fact-text.ts';

/** Thin and unbreakable spaces differ between versions of ICU and do not matter here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a span of time', () => {
  it.each([
    ['de-CH', 14, 'days', '14 Tage'],
    ['de-CH', 1, 'days', '1 Tag'],
    ['de-CH', 1, 'years', '1 Jahr'],
    ['de-CH', 8, 'hours', '8 Stunden'],
    ['fr', 1, 'months', '1 mois'],
    ['fr', 14, 'days', '14 jours'],
    ['en', 1, 'years', '1 year'],
    ['en', 5, 'years', '5 years'],
    ['ar', 3, 'months', '3 أشهر'],
    ['ar', 14, 'days', '14 يومًا'],
    ['uk', 1, 'days', '1 день'],
    ['uk', 3, 'days', '3 дні'],
    ['uk', 14, 'days', '14 днів'],
    ['ti', 14, 'days', '14 መዓልቲ'],
    ['ti', 1, 'months', '1 ወርሒ'],
    ['ti', 3, 'months', '3 ኣዋርሕ'],
    ['ti', 5, 'years', '5 ዓመታት'],
    ['ti', 8, 'hours', '8 ሰዓታት'],
  ] as const)('in %s: %d %s is «%s»', (lang, value, unit, words) => {
    expect(plain(formatFact(value, unit, lang))).toBe(words);
  });

  it.each([
    [14, 'days', '14 Tagen'],
    [3, 'months', '3 Monaten'],
    [5, 'years', '5 Jahren'],
    [24, 'hours', '24 Stunden'],
    [1, 'months', '1 Monat'],
  ] as const)('stands in the dative after «innert»: %d %s is «%s»', (value, unit, words) => {
    expect(plain(formatFact(value, unit, 'de-CH', 'dative'))).toBe(words);
  });

  it('has a dative in German only', () => {
    expect(plain(formatFact(14, 'days', 'en', 'dative'))).toBe('14 days');
  });

  it('can be the bare number where the text itself names the unit', () => {
    expect(formatFact(14, 'days', 'uk', 'number')).toBe('14');
    expect(formatFact(3, 'months', 'ti', 'number')).toBe('3');
  });
});

describe('an amount', () => {
  it.each([
    ['de-CH', 300, '300 Franken'],
    ['de-CH', 2500, '2’500 Franken'],
    ['de-CH', 12.5, '12.50 Franken'],
    ['fr', 2500, 'CHF 2’500'],
    ['ar', 2500, 'CHF 2’500'],
    ['ti', 300, 'CHF 300'],
  ] as const)('in %s: %d is «%s», as on a Swiss bill', (lang, value, words) => {
    expect(plain(formatFact(value, 'CHF', lang))).toBe(words);
  });

  it('keeps a number on the line of its unit', () => {
    expect(formatFact(14, 'days', 'de-CH')).toBe('14\u00a0Tage');
    expect(formatFact(300, 'CHF', 'fr')).toBe('CHF\u00a0300');
    expect(formatFact(14, 'days', 'ti')).toBe('14\u00a0መዓልቲ');
  });

  it('can stand without its currency', () => {
    expect(formatFact(2500, 'CHF', 'ar', 'number')).toBe('2’500');
  });
});

describe('a date', () => {
  it.each([
    ['de-CH', '03-31', '31. März'],
    ['de-CH', '2027-03-31', '31. März 2027'],
    ['fr', '11-30', '30 novembre'],
    ['en', '03-31', '31 March'],
    ['ar', '03-31', '31 مارس'],
    ['uk', '03-31', '31 березня'],
    ['ti', '03-31', '31.03.'],
    ['ti', '2027-03-31', '31.03.2027'],
    ['de-CH', '02-29', '29. Februar'],
  ] as const)('in %s: %s is «%s»', (lang, value, words) => {
    expect(plain(formatFact(value, 'date', lang))).toBe(words);
  });
});

describe('other facts', () => {
  it('shows telephone numbers, times and texts as they are written', () => {
    expect(formatFact('0800 000 000', 'phone', 'ar')).toBe('0800 000 000');
    expect(formatFact('22:00', 'time', 'ti')).toBe('22:00');
    expect(formatFact('Schalter 3', 'text', 'uk')).toBe('Schalter 3');
  });

  it.each([
    ['de-CH', '10 %'],
    ['fr', '10 %'],
    ['en', '10%'],
    ['ti', '10%'],
  ] as const)('in %s: ten percent is «%s»', (lang, words) => {
    expect(plain(formatFact(10, 'percent', lang))).toBe(words);
  });

  it.each(['de-CH', 'fr', 'en', 'ar', 'uk', 'ti'])('uses Latin digits and no hidden direction marks in %s', (lang) => {
    const texts = [formatFact(1234, 'count', lang), formatFact(10, 'percent', lang), formatFact(14, 'days', lang), formatFact('2027-03-31', 'date', lang), formatFact(335, 'CHF', lang)];
    for (const text of texts) expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9\u200e\u200f\u061c]/);
    expect(texts[0]?.replace(/\D/g, '')).toBe('1234');
  });
});

describe('a fact on a day', () => {
  const fee: Fact = {
    unit: 'CHF',
    values: [
      { value: 335, to: '2026-12-31' },
      { value: 312, from: '2027-01-01', to: '2028-12-31' },
    ],
    source: 'BAKOM',
    checkedOn: '2026-11-21',
    status: 'confirmed',
  };

  it('changes at midnight of the new year in every language', () => {
    expect(plain(factText(fee, '2026-12-31', 'de-CH'))).toBe('335 Franken');
    expect(plain(factText(fee, '2027-01-01', 'ar'))).toBe('CHF 312');
  });

  it('is visibly missing where there is no value, never the old one', () => {
    expect(factText(fee, '2029-01-01', 'de-CH')).toBe(missingFact);
    expect(factText(undefined, '2026-12-31', 'de-CH')).toBe(missingFact);
  });

  it('gives plain text its words', () => {
    const text = ['Die Abgabe kostet ', { t: 'fact', id: 'fee' }, ', mehr unter ', { t: 'fact', id: 'unknown' }, '.'] as const;
    expect(plain(plainText(text, factWordsIn({ fee }, '2026-12-31', 'de-CH')))).toBe('Die Abgabe kostet 335 Franken, mehr unter —.');
  });
});
