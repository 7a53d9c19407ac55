/**
 * Formatters and parsed tags, made once each. To make one costs more than to use it a hundred times, and a page of a topic
 * needs some thirty.
 */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  remembered(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  remembered(dates, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

/** `de` of `de-CH`. */
export const languageOf = (tag: string): string => remembered(languages, tag, () => new Intl.Locale(tag).language);

/** As it is written on forms here: Latin digits, Gregorian calendar; `region` where the country decides the form. */
export const swissLocale = (tag: string, region?: 'CH'): string =>
  remembered(locales, `${tag} ${region ?? ''}`, () => {
    const options = { numberingSystem: 'latn', calendar: 'gregory', ...(region === undefined ? {} : { region }) };
    return new Intl.Locale(tag, options).toString();
  });

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const languages = new Map<string, string>();
const locales = new Map<string, string>();

const remembered = <T>(made: Map<string, T>, key: string, make: () => T): T => {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
};
