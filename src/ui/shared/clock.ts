import { localDay, localTime } from '#core/calendar.ts';

/** Times and days as people in the office write them: Swiss time, Latin digits. */

/** `14:32` */
export const clockTime = (instant: string | number): string => localTime(instant).slice(11);

const seconds = new Intl.DateTimeFormat('de-CH', { timeZone: 'Europe/Zurich', numberingSystem: 'latn', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** `14:32:10` */
export const clockTimeWithSeconds = (instant: string | number): string => seconds.format(new Date(instant));

const longDay = new Intl.DateTimeFormat('de-CH', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

/** `Di 1. Dezember 2026`, from `2026-12-01`. */
const dayText = (day: string): string => longDay.format(new Date(`${day}T00:00:00Z`)).replace(/[.,]+(?=\s\d)/, '');

/** `1.12.2026`, the same in every script. */
export const shortDay = (day: string): string => day.split('-').map(Number).reverse().join('.');

/** `14:32` today, `Mo 30. November 2026, 14:32` on any other day. */
export const momentText = (instant: string | number, now: number): string =>
  localDay(instant) === localDay(now) ? clockTime(instant) : `${dayText(localDay(instant))}, ${clockTime(instant)}`;
