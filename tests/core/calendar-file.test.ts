import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from '#core/calendar-file.ts';

const event: CalendarEvent = {
  uid: 'registration.register@first-information.willkomm',
  day: '2026-12-04',
  isYearly: false,
  title: 'التسجيل لدى البلدية',
  language: 'ar',
  description: 'Auf Deutsch: Anmelden; bei der Gemeinde, persönlich\nhttps://example.ch/info/ar/registration',
  url: 'https://example.ch/info/ar/registration',
};

const fileOf = (...events: readonly CalendarEvent[]): string => calendarFile({ name: 'Fristen', stamp: '2026-11-22T08:15:30.123Z', events });
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never[]);
const eventsIn = (text: string) => read(text).getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('a calendar reads back', () => {
  test('words, day, link and when it was made', () => {
    const text = fileOf(event);
    const [{ component, event: found } = expect.unreachable()] = eventsIn(text);
    expect([found.uid, found.summary, found.description]).toEqual([event.uid, event.title, event.description]);
    expect([found.startDate.isDate, found.startDate.toString(), found.endDate.toString()]).toEqual([true, '2026-12-04', '2026-12-05']);
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T08:15:30Z');
    expect(component.getFirstPropertyValue('url')).toBe(event.url);
    expect(component.getFirstProperty('summary')?.getParameter('language')).toBe('ar');
    expect(read(text).getFirstPropertyValue('x-wr-calname')).toBe('Fristen');
    expect(read(text).getFirstProperty('method')).toBeNull();
  });

  test('a reminder seven days before and one the day before, at nine in the morning', () => {
    const [{ component, event: found } = expect.unreachable()] = eventsIn(fileOf(event));
    const moments = component.getAllSubcomponents('valarm').map((alarm) => {
      const moment = found.startDate.clone();
      moment.isDate = false;
      moment.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return moment.toString();
    });
    expect(moments).toEqual(['2026-11-27T09:00:00', '2026-12-03T09:00:00']);
  });

  test.each([
    // It is made on 22 November at 9:15.
    ['2026-12-04', false, ['-P6DT15H', '-PT15H']],
    ['2026-11-29', false, ['-PT15H']],
    ['2026-11-23', false, []],
    ['2026-11-23', true, ['-P6DT15H', '-PT15H']],
  ])('a reminder that is over does not ring: %s, every year: %s', (day, isYearly, triggers) => {
    const [{ component } = expect.unreachable()] = eventsIn(fileOf({ ...event, day, isYearly }));
    expect(component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(triggers);
  });

  test.each([
    ['2027-03-31', ['2027-03-31', '2028-03-31', '2029-03-31']],
    ['2027-02-28', ['2027-02-28', '2028-02-28', '2029-02-28']],
    ['2028-02-29', ['2028-02-29', '2029-02-28', '2030-02-28']],
  ])('%s comes again every year', (day, days) => {
    const [{ event: found } = expect.unreachable()] = eventsIn(fileOf({ ...event, day, isYearly: true }));
    const next = found.iterator();
    expect(days.map(() => next.next()?.toString())).toEqual(days);
  });

  test('whatever stands in a text, and no line is longer than 75 octets', () => {
    const words = fc.string({ unit: fc.oneof(fc.constantFrom('\\', ';', ',', '\n', ' ', 'ä', 'ም', 'ع', '🏠', 'BEGIN:VEVENT', '\r\n'), fc.string({ unit: 'grapheme', maxLength: 3 })), maxLength: 120 });
    fc.assert(
      fc.property(words, words, (title, description) => {
        const text = fileOf({ ...event, title, description });
        const [{ event: found } = expect.unreachable(), ...others] = eventsIn(text);
        const printable = (value: string) => value.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
        expect(others).toEqual([]);
        expect([found.summary, found.description]).toEqual([printable(title), printable(description)]);
        expect(text.split('\r\n').filter((line) => octets(line) > 75 || /[\n\r]/.test(line))).toEqual([]);
      }),
    );
  });
});

test('the same event made twice has the same id, so that calendars do not show it twice', () => {
  const ids = (text: string) => eventsIn(text).map(({ event: found }) => found.uid);
  expect(ids(fileOf(event))).toEqual(ids(fileOf({ ...event, day: '2027-01-01', title: 'later' })));
});
