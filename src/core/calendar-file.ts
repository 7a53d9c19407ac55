import { addDays, localTime } from './calendar.ts';

/** A calendar file (iCalendar, RFC 5545) of whole days with reminders. */
export type CalendarFile = {
  readonly name: string;
  /** When it was made, ISO 8601. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
};

export type CalendarEvent = {
  /** The same each time the file is made, so that a calendar changes its entry instead of adding one. Says nothing about a person. */
  readonly uid: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly isYearly: boolean;
  readonly title: string;
  /** BCP 47 tag of the title; the description may hold more than one language. */
  readonly language: string;
  readonly description: string;
  readonly url: string;
};

/** The text of the file: CRLF, no line longer than 75 octets. No METHOD: nobody is invited and nothing is asked of the calendar. */
export const calendarFile = ({ name, stamp, events }: CalendarFile): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Willkomm//First information//EN',
    'CALSCALE:GREGORIAN',
    // Not in the RFC, but what calendars of phones show as the name.
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

const eventLines = ({ uid, day, isYearly, title, language, description, url }: CalendarEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  // The end is the first day that no longer belongs to it.
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  ...(isYearly ? [yearlyRule(day)] : []),
  `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  ...alarms.filter(({ days }) => isYearly || `${addDays(day, -days)}T09:00` > localTime(stamp)).flatMap(({ trigger }) => alarmLines(trigger, title)),
  'END:VEVENT',
];

/**
 * At 9 in the morning: counted back from the midnight with which the day begins. One that is over when the file is made would ring
 * at once; what comes every year keeps both, for the years to come.
 */
const alarms = [
  { days: 7, trigger: '-P6DT15H' },
  { days: 1, trigger: '-PT15H' },
] as const;

const alarmLines = (trigger: string, title: string): readonly string[] => ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${escaped(title)}`, 'END:VALARM'];

/** A plain yearly rule would leave out the years without a 29 February. */
const yearlyRule = (day: string): string => (day.endsWith('-02-29') ? 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'RRULE:FREQ=YEARLY');

const basic = (day: string): string => day.replaceAll('-', '');

const utc = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n').replace(/\p{Cc}/gu, '');

/** Lines are cut between characters, never inside one: octets of UTF-8 are counted, not letters. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    // The blank that begins a continued line is one of its 75 octets.
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      [piece, octets] = ['', 0];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
};

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};
