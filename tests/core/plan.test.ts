import { describe, expect, test } from 'vitest';
import type { Guide } from '#core/guide.ts';
import { knownOf, nextOpenTopic, replan, suggestionsFor, topicsFor } from '#core/plan.ts';
import { untouchedTopic, type TopicOutcome } from '#core/talk.ts';
import type { Topic, TopicStatus } from '#core/topic.ts';

const guide: Guide = {
  id: 'welcome',
  title: 'Willkommensgespräch',
  presets: {
    core: {
      minutes: 10,
      topics: ['registration', 'emergency', 'advice'],
      plus: [
        { topic: 'school', when: 'household.children.school > 0' },
        { topic: 'work', when: 'guest.works' },
        { topic: 'broken', when: 'guest.shoesize > 40' },
      ],
    },
    full: { minutes: 45, topics: ['registration', 'emergency', 'work', 'school', 'advice'], plus: [] },
  },
};

const topic = (id: string, suggest?: Topic['suggest']): Topic => ({
  id,
  areas: ['F1'],
  icon: id,
  group: 'start',
  core: true,
  points: [],
  bring: [],
  deadlines: [],
  first: [],
  costs: [],
  questions: [],
  places: [],
  sources: [],
  ...(suggest === undefined ? {} : { suggest }),
});

const topics = [
  topic('registration', { when: 'always', because: 'always-core' }),
  topic('emergency'),
  topic('work', { when: 'guest.works', because: 'works' }),
  topic('school', { when: 'household.children.school > 0', because: 'child-of-school-age' }),
  topic('advice'),
];

const outcome = (status: TopicStatus): TopicOutcome => ({ ...untouchedTopic, status });

describe('topicsFor', () => {
  test.each([
    ['nothing is known', {}, ['registration', 'emergency', 'advice']],
    ['a child goes to school', { 'household.children.school': 1 }, ['registration', 'emergency', 'advice', 'school']],
    ['no child goes to school', { 'household.children.school': 0 }, ['registration', 'emergency', 'advice']],
    ['a child goes to school and the guest works', { 'household.children.school': 2, 'guest.works': true }, ['registration', 'emergency', 'advice', 'school', 'work']],
  ])('%s', (_case, known, expected) => {
    expect(topicsFor(guide, 'core', known)).toEqual(expected);
  });

  test('a preset that the guide does not have has no topics', () => {
    expect(topicsFor(guide, 'short', {})).toEqual([]);
  });
});

describe('suggestionsFor', () => {
  test('names what is missing with its reason, and nothing that is planned already', () => {
    const known = { 'guest.works': true, 'household.children.school': 1 };
    expect(suggestionsFor(guide, 'core', known, ['registration', 'emergency', 'advice', 'work'], topics)).toEqual([{ topic: 'school', because: 'child-of-school-age' }]);
  });

  test('a topic of the preset that somebody left out is suggested again', () => {
    expect(suggestionsFor(guide, 'core', {}, ['registration', 'advice'], topics)).toEqual([{ topic: 'emergency' }]);
  });

  test('an answer that was never given suggests nothing', () => {
    expect(suggestionsFor(guide, 'core', {}, ['registration', 'emergency', 'advice'], topics)).toEqual([]);
  });
});

describe('replan', () => {
  test('the larger preset brings its topics in its order', () => {
    expect(replan(guide, 'full', {}, ['registration', 'emergency', 'advice'], {})).toEqual(['registration', 'emergency', 'work', 'school', 'advice']);
  });

  test('the smaller preset keeps what was already talked about, asked or ticked', () => {
    const outcomes = { work: outcome('discussed'), school: { ...untouchedTopic, answers: { 'child-enrolled': 'no' as const } }, housing: untouchedTopic };
    expect(replan(guide, 'core', {}, ['registration', 'work', 'school', 'housing', 'advice'], outcomes)).toEqual(['registration', 'emergency', 'advice', 'work', 'school']);
  });
});

describe('nextOpenTopic', () => {
  const planned = ['registration', 'emergency', 'advice'];

  test.each([
    ['the first of a new talk', {}, undefined, 'registration'],
    ['the one after the present', {}, 'registration', 'emergency'],
    ['past those that are dealt with', { emergency: outcome('known') }, 'registration', 'advice'],
    ['back to one that was skipped', { advice: outcome('discussed') }, 'advice', 'registration'],
    ['none when only the present is open', { emergency: outcome('discussed'), advice: outcome('irrelevant') }, 'registration', undefined],
    ['the first open one after a topic that is not planned', {}, 'housing', 'registration'],
  ])('%s', (_case, outcomes, after, expected) => {
    expect(nextOpenTopic(planned, outcomes, after)).toBe(expected);
  });
});

test('knownOf counts the days since the arrival and leaves open what nobody asked', () => {
  expect(knownOf({ children: { school: 1 }, arrived: '2026-11-21', works: false }, '2026-12-01')).toEqual({
    'household.adults': undefined,
    'household.children.small': undefined,
    'household.children.school': 1,
    'household.children.youth': undefined,
    'guest.works': false,
    'guest.language': undefined,
    permit: undefined,
    daysSinceArrival: 10,
  });
});
