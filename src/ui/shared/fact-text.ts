import { factOn, type Fact, type FactUnit, type FactValue } from '#core/fact.ts';
import { entryIn } from '#core/lookup.ts';
import type { FactForm } from '#core/text.ts';
import { dateFormat, languageOf, numberFormat, swissLocale } from './intl.ts';

/** What stands where a fact has no value: visible, so that nobody reads on as if nothing were missing. */
export const missingFact = '—';

/** The words of a fact on a day; `day` is `YYYY-MM-DD` in Europe/Zurich. */
export const factText = (fact: Fact | undefined, day: string, lang: string, form?: FactForm): string => {
  const value = fact && factOn(fact, day);
  return fact === undefined || value === undefined ? missingFact : formatFact(value, fact.unit, lang, form);
};

/** The second parameter of `plainText`. */
export const factWordsIn =
  (facts: Readonly<Record<string, Fact>>, day: string, lang: string) =>
  (id: string, form?: FactForm): string =>
    factText(entryIn(facts, id), day, lang, form);

/** Always Latin digits and the Gregorian calendar: they are compared with bills and letters. */
export const formatFact = (value: FactValue['value'], unit: FactUnit, lang: string, form?: FactForm): string => {
  switch (unit) {
    case 'phone':
    case 'time':
    case 'text':
      return String(value);
    case 'date':
      return dateText(String(value), lang);
    case 'CHF':
      return amountText(Number(value), lang, form);
    case 'percent':
      return form === 'number' ? numberText(Number(value), lang) : percentText(Number(value), lang);
    case 'count':
      return numberText(Number(value), lang);
    default:
      return form === 'number' ? numberText(Number(value), lang) : spanText(Number(value), unit, lang, form);
  }
};

/** A number stays on the line of its unit. */
const noBreak = '\u00a0';

type SpanUnit = 'days' | 'months' | 'years' | 'hours';
const intlUnits = { days: 'day', months: 'month', years: 'year', hours: 'hour' } as const;

/**
 * Languages whose words browsers do not carry (Chromium leaves them out and would answer in its own language): one, more than one.
 * Tigrinya has the same word for one day and for several.
 */
const ownUnits: Readonly<Record<string, Readonly<Record<SpanUnit, readonly [string, string]>>>> = {
  ti: { days: ['መዓልቲ', 'መዓልቲ'], months: ['ወርሒ', 'ኣዋርሕ'], years: ['ዓመት', 'ዓመታት'], hours: ['ሰዓት', 'ሰዓታት'] },
};

const spanText = (value: number, unit: SpanUnit, lang: string, form: FactForm | undefined): string => {
  const own = entryIn(ownUnits, languageOf(lang));
  if (own) return `${numberText(value, lang)}${noBreak}${own[unit][value === 1 ? 0 : 1]}`;
  const words = numberFormat(swissLocale(lang, 'CH'), { style: 'unit', unit: intlUnits[unit], unitDisplay: 'long' }).format(value).replace(' ', noBreak);
  return form === 'dative' && languageOf(lang) === 'de' && value !== 1 ? dativePlural(words) : words;
};

/** «14 Tage» becomes «(innert) 14 Tagen»; «Stunden» already ends as it must. */
const dativePlural = (words: string): string => (words.endsWith('n') ? words : `${words}n`);

/** Written as on Swiss bills in every language, so that it can be recognised there: 2’500, 12.50. */
const amountText = (value: number, lang: string, form: FactForm | undefined): string => {
  const digits = Number.isInteger(value) ? 0 : 2;
  const amount = swissApostrophe(numberFormat('de-CH', { minimumFractionDigits: digits, maximumFractionDigits: 2 }).format(value));
  if (form === 'number') return amount;
  return languageOf(lang) === 'de' ? `${amount}${noBreak}Franken` : `CHF${noBreak}${amount}`;
};

const percentText = (value: number, lang: string): string =>
  // Arabic percent signs carry direction marks of their own; the sign stands in a bdi with its number.
  numberFormat(hasWords(lang) ? `${languageOf(lang)}-u-nu-latn` : 'en', { style: 'percent', maximumFractionDigits: 2 })
    .format(value / 100)
    .replace(/[\u200e\u200f\u061c]/g, '');

const numberText = (value: number, lang: string): string => swissApostrophe(numberFormat(hasWords(lang) ? swissLocale(lang, 'CH') : 'de-CH').format(value));

/** `03-31` or `2027-03-31`. */
const dateText = (value: string, lang: string): string => {
  const parts = value.split('-').map(Number);
  const [day = 1, month = 1, year] = parts.reverse();
  if (!hasWords(lang)) return [day, month].map((part) => String(part).padStart(2, '0')).join('.') + '.' + (year ?? '');
  // A year with 29 February, for dates that have none.
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return dateFormat(swissLocale(lang, 'CH'), { day: 'numeric', month: 'long', year: year === undefined ? undefined : 'numeric', timeZone: 'UTC' }).format(date);
};

/** Whether this app trusts the browser with the words of a language; the same on every device. */
const hasWords = (lang: string): boolean => !Object.hasOwn(ownUnits, languageOf(lang));

/** Older ICU writes the straight apostrophe. */
const swissApostrophe = (text: string): string => text.replace(/'/g, '’');
