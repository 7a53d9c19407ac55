import { languageOf, numberFormat } from './intl.ts';

const units = ['Byte', 'kB', 'MB', 'GB', 'TB'];

/**
 * `118 MB`, `4 GB`, `4,2 GB`: decimal units, as devices and shops write them, one place below ten, in the digits and with the
 * comma or point of the reader's language.
 */
export const byteText = (bytes: number, lang: string): string => {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const rounded = value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${decimals(lang, 0).format(rounded)}\u00a0${units[step]}`;
};

/** `0,4`: megabytes with one place, never «0,0»; the unit is said around it. */
export const megabytesText = (bytes: number, lang: string): string => decimals(lang, 1).format(Math.max(0.1, bytes / 1_000_000));

/** Latin digits, as elsewhere in the app. The point of Swiss amounts belongs to francs: here the language decides, not the country. */
const decimals = (lang: string, places: number): Intl.NumberFormat => {
  const language = languageOf(lang);
  // A browser that does not carry a language would answer in its own.
  const known = Intl.NumberFormat.supportedLocalesOf(language).length > 0 ? language : 'en';
  return numberFormat(`${known}-u-nu-latn`, { minimumFractionDigits: places, maximumFractionDigits: 1 });
};
