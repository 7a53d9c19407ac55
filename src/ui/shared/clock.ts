import { localDay, localTime } from '#core/calendar.ts';
import { dayText } from './day-text.ts';

/** Times and days as people in the office write them: Swiss time, Latin digits. */

/** `14:32` */
export const clockTime = (instant: string | number): string => localTime(instant).slice(11);

const seconds = new Intl.DateTimeFormat('de-CH', { timeZone: 'Europe/Zurich', numberingSystem: 'latn', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** `14:32:10` */
export const clockTimeWithSeconds = (instant: string | number): string => seconds.format(new Date(instant));

/** `1.12.2026`, the same in every script. */
export const shortDay = (day: string): string => day.split('-').map(Number).reverse().join('.');

/** `14:32` today, `Mo 30. November 2026, 14:32` on any other day. */
export const momentText = (instant: string | number, now: number): string =>
  localDay(instant) === localDay(now) ? clockTime(instant) : `${dayText(localDay(instant), 'de-CH')}, ${clockTime(instant)}`;
