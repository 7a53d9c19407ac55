import type { OpeningHours as Hours, Weekday } from '#core/place.ts';
import { dateFormat, languageOf } from './intl.ts';
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

/** «Mo–Fr», «Mo, Di, Do». */
export const daysText = (days: readonly Weekday[], lang: string): string =>
  daySpans(days)
    .map((span) => span.map((day) => dayName(week.indexOf(day), lang)).join('–'))
    .join(comma(lang));

const week: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Three and more days in a row become «Mo–Fr»; two stay two, because that is what a door says. */
export const daySpans = (days: readonly Weekday[]): readonly (readonly Weekday[])[] => {
  const runs = week.filter((day) => days.includes(day)).reduce<Weekday[][]>((found, day) => {
    const last = found.at(-1);
    if (last && week.indexOf(last.at(-1)!) === week.indexOf(day) - 1) last.push(day);
    else found.push([day]);
    return found;
  }, []);
  return runs.flatMap((run) => (run.length > 2 ? [[run[0]!, run.at(-1)!]] : run.map((day) => [day])));
};

/** Browsers do not carry Tigrinya and would answer in a language of their own. */
const ownNames: Readonly<Record<string, readonly string[]>> = { ti: ['ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም', 'ሰንበት'] };

/** 1 January 2024 was a Monday. */
const dayName = (place: number, lang: string): string =>
  ownNames[languageOf(lang)]?.[place] ??
  dateFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + place))).replace(/\.$/, '');

const comma = (lang: string): string => {
  const language = languageOf(lang);
  return language === 'ar' ? '، ' : language === 'ti' ? '፣ ' : ', ';
};
