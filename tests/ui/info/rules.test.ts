// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { TopicEntry } from '#core/pack.ts';
import type { Text } from '#core/text.ts';
import { marked } from '#ui/info/marked.ts';
import { daySpans } from '#ui/shared/opening-hours.tsx';
import { neighbours, topicHref, topicSections } from '#ui/info/topic-order.ts';
import { oldestCheck } from '#ui/info/topic-origin.tsx';
import { translationState } from '#ui/info/topic-view.ts';

const entry = (id: string, group: string): TopicEntry => ({ id, group, icon: id, blob: '' });
const topics = [entry('school', 'family'), entry('emergency', 'help'), entry('registration', 'start'), entry('moon', 'space')];

test('topics stand in four parts, the emergency above them and unknown groups in daily life', () => {
  expect(topicSections(topics).map(({ id, topics: own }) => [id, own.map((topic) => topic.id)])).toEqual([
    ['arriving', ['registration']],
    ['living', ['moon']],
    ['family', ['school']],
  ]);
});

test('neighbours follow the order of the first list', () => {
  expect(neighbours(topics, 'moon')).toEqual({ previous: entry('registration', 'start'), next: entry('school', 'family') });
  expect(neighbours(topics, 'registration')).toEqual({ next: entry('moon', 'space') });
});

test('the emergency has an address of its own', () => {
  expect(topicHref('ti', 'emergency')).toBe('/info/ti/notfall');
});

test('three days in a row become a span, two do not', () => {
  expect(daySpans(['mo', 'tu', 'we', 'fr'])).toEqual([['mo', 'we'], ['fr']]);
  expect(daySpans(['tu', 'mo'])).toEqual([['mo'], ['tu']]);
  expect(daySpans(['sa', 'mo', 'tu', 'we', 'th', 'fr', 'su'])).toEqual([['mo', 'su']]);
});

const text = (parts: Partial<Text>): Text => ({ text: ['x'], state: 'checked', ...parts });

test('the weakest text says how far a translation can be trusted', () => {
  expect(translationState([text({}), text({ state: 'machine' })])).toBe('machine');
  expect(translationState([text({ state: 'machine' }), text({ outdated: true })])).toBe('outdated');
  expect(translationState([text({}), text({})])).toBe('checked');
  expect(translationState([text({ state: 'original' })])).toBe('original');
});

test('a number between isolates becomes a stretch of its own, with the match inside it', () => {
  const plain = 'اتصل \u2066058 000 00 00\u2069 الآن';
  const from = plain.indexOf('058');
  expect(marked(plain, [{ from, to: from + 3 }])).toEqual([
    { ltr: false, pieces: [{ text: 'اتصل ', isMatch: false }] },
    { ltr: true, pieces: [{ text: '058', isMatch: true }, { text: ' 000 00 00', isMatch: false }] },
    { ltr: false, pieces: [{ text: ' الآن', isMatch: false }] },
  ]);
});

test('a page is as old as the fact on it that was not checked for longest', () => {
  const fact = (checkedOn: string) => ({ unit: 'days', values: [{ value: 14 }], source: 'a source', checkedOn, status: 'confirmed' }) as const;
  const named = (id: string) => text({ text: [{ t: 'em', c: [{ t: 'fact', id }] }] });
  const page = { texts: { 'point.a': named('young'), 'point.b': named('old') }, local: [{ texts: { 'point.c': named('middle') } }] };
  const structure = { facts: { young: fact('2026-11-20'), old: fact('2026-01-05'), middle: fact('2026-06-01'), elsewhere: fact('2020-01-01') } };
  expect(oldestCheck({ page, structure } as unknown as Parameters<typeof oldestCheck>[0])).toBe('2026-01-05');
});
