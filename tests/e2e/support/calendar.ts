import ICAL from 'ical.js';

/** An entry of a calendar as a calendar program understands it. */
export type Entry = {
  readonly uid: string;
  /** `YYYY-MM-DD` of whole days. */
  readonly day: string;
  readonly title: string;
  readonly language: string;
  readonly isYearly: boolean;
  readonly url: string;
  /** Local time, `YYYY-MM-DDTHH:MM:SS`. */
  readonly alarms: readonly string[];
  /** The days on which it falls, as the program works them out from the rule. */
  readonly falls: readonly string[];
};

/** Reads the file with a calendar parser that knows nothing of who wrote it. */
export const readCalendar = (text: string): readonly Entry[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const dates = event.iterator();
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      title: event.summary,
      language: String(component.getFirstProperty('summary')?.getParameter('language')),
      isYearly: event.isRecurring(),
      url: String(component.getFirstPropertyValue('url')),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => alarmAt(event.startDate, alarm)),
      falls: [dates.next(), dates.next(), dates.next()].flatMap((day) => (day === null || day === undefined ? [] : [day.toString()])),
    };
  });
};

const alarmAt = (start: ICAL.Time, alarm: ICAL.Component): string => {
  const at = start.clone();
  at.isDate = false;
  at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
  return at.toString();
};
