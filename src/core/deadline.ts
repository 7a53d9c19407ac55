import { addDays, isRealDay } from './calendar.ts';
import { factOn, type Fact } from './fact.ts';
import { entryIn } from './lookup.ts';
import type { Deadline } from './topic.ts';

/** From which days deadlines are counted, and which day it is; all `YYYY-MM-DD` in Europe/Zurich. */
export type Counting = { readonly today: string; readonly arrival?: string; readonly birth?: string };

/** A deadline of a topic. `pack` where a pack above the lowest one added it. */
export type DeadlineOf = { readonly topic: string; readonly pack?: string; readonly deadline: Deadline };

/** A deadline as it concerns one person. `on`: the last day, `YYYY-MM-DD`; missing where nobody said when they arrived. */
export type Due = DeadlineOf & { readonly key: string; readonly on?: string; readonly isYearly: boolean; readonly isConfirmed: boolean };

/**
 * The deadlines that concern somebody: first those whose day nobody can know yet, then the soonest. Left out are those whose span
 * nobody knows today, and those after a birth where there was none.
 */
export const dueOf = (deadlines: readonly DeadlineOf[], facts: Readonly<Record<string, Fact>>, counting: Counting): readonly Due[] =>
  deadlines.flatMap((deadline) => due(deadline, entryIn(facts, deadline.deadline.fact), counting)).sort(byDay);

const due = (of: DeadlineOf, fact: Fact | undefined, { today, arrival, birth }: Counting): readonly Due[] => {
  const value = fact && factOn(fact, today);
  if (fact === undefined || value === undefined) return [];
  const { deadline, topic, pack } = of;
  const name = [topic, pack, deadline.id].filter((part) => part !== undefined).join('.');
  const isConfirmed = fact.status !== 'unconfirmed';
  if ('every' in deadline) {
    const on = nextYearly(String(value), today);
    return on === undefined ? [] : [{ ...of, key: `${name}@${on}`, on, isYearly: true, isConfirmed }];
  }
  if (deadline.after === 'birth' && birth === undefined) return [];
  const from = deadline.after === 'birth' ? birth : arrival;
  const on = from === undefined ? undefined : spanAfter(from, Number(value), fact.unit);
  return [{ ...of, key: name, ...(on !== undefined && { on }), isYearly: false, isConfirmed }];
};

const byDay = (a: Due, b: Due): number => (a.on ?? '').localeCompare(b.on ?? '');

/**
 * The last day of a span that begins on a day: OR Art. 77 counts days without the first one, and months and years end on the
 * day of the same number, or on the last day of a month that has none.
 * @returns nothing for what is no span of days
 */
export const spanAfter = (day: string, value: number, unit: Fact['unit']): string | undefined => {
  if (!isRealDay(day) || !Number.isInteger(value)) return undefined;
  switch (unit) {
    case 'days':
      return addDays(day, value);
    case 'months':
      return addMonths(day, value);
    case 'years':
      return addMonths(day, 12 * value);
    default:
      return undefined;
  }
};

/** The 31 January and one month is the last of February. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayIn(year, month - 1 + months, date);
};

/**
 * The next time a day of the year comes, today included; the 29 February is the 28 where there is none.
 * @param monthDay `MM-DD`, or a whole date that has been once
 */
export const nextYearly = (monthDay: string, today: string): string | undefined => {
  const [, month, date] = /(\d\d)-(\d\d)$/.exec(monthDay)?.map(Number) ?? [];
  if (month === undefined || date === undefined || !isRealDay(`2024-${monthDay.slice(-5)}`)) return undefined;
  const year = Number(today.slice(0, 4));
  const thisYear = dayIn(year, month - 1, date);
  return thisYear < today ? dayIn(year + 1, month - 1, date) : thisYear;
};

/** @param month 0 is January; may be greater than 11 */
const dayIn = (year: number, month: number, date: number): string => {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
};
