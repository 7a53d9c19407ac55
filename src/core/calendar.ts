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
 * @returns `YYYY-MM-DDTHH:MM`; empty for what is no instant, because a damaged entry must not stop the others
 */
export const localTime = (instant: string | number): string => {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : zurich.format(date).replace(' ', 'T');
};

/** Whether a text is a day that exists, `YYYY-MM-DD`: not the 30 February. */
export const isRealDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** @returns `YYYY-MM-DD` */
export const localDay = (instant: string | number): string => localTime(instant).slice(0, 10);

/** @param day `YYYY-MM-DD` */
export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** How many days from one day to another; negative where it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Monday of the week of a day. */
export const weekStart = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
