import { daysBetween } from '#core/calendar.ts';
import { factOn, type Fact, type FactUnit, type FactValue } from '#core/fact.ts';
import { error, strictWarning, warning, type Finding } from './finding.ts';
import type { SourcePack, SourcePlace } from './source-pack.ts';

/** Rules and prices change with the year: what was not looked at for longer than one may be wrong. */
const daysUntilStale = 365;

/** Whether every fact can be shown, and whether somebody can vouch for it on `day` (`YYYY-MM-DD`). */
export const checkFacts = (pack: SourcePack, day: string): readonly Finding[] => [
  ...Object.entries(pack.facts).flatMap(([id, fact]) => checkFact(`${pack.id}/facts.yaml`, id, fact, day)),
  ...pack.places.flatMap((place) => checkPlace(`${pack.id}/places.yaml`, place, day)),
];

const checkFact = (file: string, id: string, fact: Fact, day: string): readonly Finding[] => [
  ...fact.values.flatMap(({ value }) => checkValue(file, id, fact.unit, value)),
  ...checkSpans(file, id, fact.values),
  ...(factOn(fact, day) === undefined ? [strictWarning(file, id, `has no value for ${day}: it is shown as missing`)] : []),
  ...checkVouched(file, id, fact, day),
  // Not strict: a fact that no guest reads harms nobody, and a text that says it is reported by itself.
  ...(fact.status === 'unconfirmed' ? [warning(file, id, 'is not confirmed')] : []),
];

const checkPlace = (file: string, place: SourcePlace, day: string): readonly Finding[] => [
  ...checkVouched(file, place.id, place, day),
  ...(place.status === 'unconfirmed' ? [strictWarning(file, place.id, 'is not confirmed')] : []),
];

const checkVouched = (file: string, id: string, { checkedOn }: Pick<SourcePlace, 'checkedOn'>, day: string): readonly Finding[] => {
  if (checkedOn > day) return [error(file, id, `cannot have been checked on ${checkedOn}, that day is yet to come`)];
  if (daysBetween(checkedOn, day) > daysUntilStale) return [strictWarning(file, id, `was last checked on ${checkedOn}, more than a year ago`)];
  return [];
};

const forms: Partial<Record<FactUnit, readonly [RegExp, string]>> = {
  phone: [/^\+?\d+( \d+)*$/, 'a telephone number in groups like "071 544 93 85"'],
  date: [/^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date like "03-31" or "2026-03-31"'],
  time: [/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like "22:00"'],
};

const checkValue = (file: string, id: string, unit: FactUnit, value: FactValue['value']): readonly Finding[] => {
  if (unit === 'text') return typeof value === 'string' ? [] : [error(file, id, 'a text has to stand in quotes')];
  const form = forms[unit];
  if (form === undefined) return typeof value === 'number' && value >= 0 ? [] : [error(file, id, `«${value}» is not a number of ${unit}`)];
  return typeof value === 'string' && form[0].test(value) ? [] : [error(file, id, `«${value}» is not ${form[1]}, in quotes`)];
};

/** Two values for one day would make the order in the file decide. */
const checkSpans = (file: string, id: string, values: readonly FactValue[]): readonly Finding[] => {
  if (values.length === 0) return [error(file, id, 'has no value')];
  const spans = values.map(({ from, to }) => ({ from: from ?? '0000-01-01', to: to ?? '9999-12-31' })).sort((a, b) => (a.from < b.from ? -1 : 1));
  const backwards = spans.filter(({ from, to }) => from > to).map(({ from, to }) => error(file, id, `ends on ${to}, before it begins on ${from}`));
  const overlaps = spans.slice(1).flatMap((span, index) => {
    const before = spans[index];
    return before !== undefined && before.to >= span.from ? [error(file, id, `has two values for ${span.from}`)] : [];
  });
  return [...backwards, ...overlaps];
};
