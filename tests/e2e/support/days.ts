import { localDay } from '#core/calendar.ts';

/** Days for deadlines, reckoned here once more and otherwise than in the app. */
export const today = (): string => localDay(Date.now());

export const daysAfter = (day: string, days: number): string => iso(new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000));

/** The same day some months later; where that month is too short, its last day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return iso(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))));
};

/** @param date `MM-DD` */
export const nextYearly = (date: string, from: string): string => {
  const year = Number(from.slice(0, 4));
  return `${year}-${date}` < from ? `${year + 1}-${date}` : `${year}-${date}`;
};

const iso = (date: Date): string => date.toISOString().slice(0, 10);
