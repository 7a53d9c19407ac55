import { isRealDay, localTime } from '#core/calendar.ts';
import { dateFormat, swissLocale } from './intl.ts';

/** «Di 1. Dezember 2026»; `day` is `YYYY-MM-DD`, digits are Latin in every language. */
export const dayText = (day: string, lang: string): string => formatDay(day, lang, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

/** «Di 1. Dezember»: where the year goes without saying. */
export const shortDayText = (day: string, lang: string): string => formatDay(day, lang, { weekday: 'short', day: 'numeric', month: 'long' });

/** Day and time of an instant, in Switzerland. */
export const momentOf = (instant: string): { readonly day: string; readonly time: string } => {
  const local = localTime(instant);
  return { day: local.slice(0, 10), time: local.slice(11) };
};

const formatDay = (day: string, lang: string, parts: Intl.DateTimeFormatOptions): string => {
  // What came damaged is not shown, and stops nothing.
  if (!isRealDay(day)) return '';
  return dateFormat(swissLocale(lang), { ...parts, timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    // «Di., 1. Dezember» is how a computer writes it.
    .replace(/^(\p{L}+)\.?,/u, '$1');
};
