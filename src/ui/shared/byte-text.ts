import { languageOf, numberFormat } from './intl.ts';

const latinUnits = ['Byte', 'kB', 'MB', 'GB', 'TB'];

/** Languages that write the units in their own way. Not the browser's own words: Arabic would get letters beside Latin digits. */
const ownUnits: Readonly<Record<string, readonly string[]>> = {
  fr: ['octets', 'ko', 'Mo', 'Go', 'To'],
  uk: ['байтів', 'кБ', 'МБ', 'ГБ', 'ТБ'],
};

const unitsOf = (lang: string): readonly string[] => ownUnits[languageOf(lang)] ?? latinUnits;

/**
 * `118 MB`, `4 GB`, `4,2 GB`: decimal units, as devices and shops write them, one place below ten, in the digits and with the
 * comma or point of the reader's language.
 */
export const byteText = (bytes: number, lang: string): string => {
  const units = unitsOf(lang);
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const rounded = value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${decimals(lang, 0).format(rounded)}\u00a0${units[step]}`;
};

/** `0,4`: megabytes with one place, never «0,0»; the unit is said around it. */
export const megabytesText = (bytes: number, lang: string): string => decimals(lang, 1).format(Math.max(0.1, bytes / 1_000_000));

/** `0,4 MB`: what a download costs, always in the same unit so that one can compare. */
export const downloadText = (bytes: number, lang: string): string => `${megabytesText(bytes, lang)}\u00a0${unitsOf(lang)[2]}`;

/** Number and unit stay together and in their order in a sentence of any script. */
export const isolated = (size: string): string => `\u2066${size}\u2069`;

/** Latin digits, as elsewhere in the app. The point of Swiss amounts belongs to francs: here the language decides, not the country. */
const decimals = (lang: string, places: number): Intl.NumberFormat => {
  const language = languageOf(lang);
  // A browser that does not carry a language would answer in its own.
  const known = Intl.NumberFormat.supportedLocalesOf(language).length > 0 ? language : 'en';
  return numberFormat(`${known}-u-nu-latn`, { minimumFractionDigits: places, maximumFractionDigits: 1 });
};
