/** Days and times as people in the office mean them: Europe/Zurich, Gregorian, Latin digits. */

const zurich = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Zurich',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * Wall time in Switzerland.
 * @param instant ISO 8601, or ms since 1970
 * @returns `YYYY-MM-DDTHH:MM`
 */
export const localTime = (instant: string | number): string => zurich.format(new Date(instant)).replace(' ', 'T');

/** @returns `YYYY-MM-DD` */
export const localDay = (instant: string | number): string => localTime(instant).slice(0, 10);

/** @param day `YYYY-MM-DD` */
export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The same day of the month, or its last day where the month is shorter. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10);
};

/** Monday of the week of a day. */
export const weekStart = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
