import type { OpeningHours as Hours, Weekday } from '#core/place.ts';
import { Ltr } from './ltr.tsx';

export type OpeningHoursProps = { readonly hours: readonly Hours[]; readonly lang: string };

/** «Mo–Fr 08:00–11:30 · Mo, Di, Do 14:00–17:00», with the days in the given language and the times in Latin digits. */
export const OpeningHours = ({ hours, lang }: OpeningHoursProps) => (
  <>
    {hours.map(({ days, from, to }, index) => (
      <span key={index}>
        {index > 0 && ' · '}
        {daysText(days, lang)} <Ltr>{`${from}–${to}`}</Ltr>
      </span>
    ))}
  </>
);

const week: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Three days or more that follow one another are a span. */
export const daysText = (days: readonly Weekday[], lang: string): string => {
  const places = days.map((day) => week.indexOf(day)).sort((a, b) => a - b);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isSpan = places.length > 2 && last - first === places.length - 1;
  return isSpan ? `${dayName(first, lang)}–${dayName(last, lang)}` : places.map((place) => dayName(place, lang)).join(comma(lang));
};

/** Browsers do not carry Tigrinya and would answer in a language of their own. */
const ownNames: Readonly<Record<string, readonly string[]>> = { ti: ['ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም', 'ሰንበት'] };

/** 1 January 2024 was a Monday. */
const dayName = (place: number, lang: string): string =>
  ownNames[new Intl.Locale(lang).language]?.[place] ??
  new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + place))).replace(/\.$/, '');

const comma = (lang: string): string => {
  const language = new Intl.Locale(lang).language;
  return language === 'ar' ? '، ' : language === 'ti' ? '፣ ' : ', ';
};
