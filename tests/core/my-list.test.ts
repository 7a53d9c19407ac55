import { describe, expect, test } from 'vitest';
import { emptyList, entriesIn, isHidden, readMyList, takeOver, toggleDone, toggleHidden, togglePoint, toggleTopic } from '#core/my-list.ts';

describe('my list', () => {
  test('keeps a topic and lets it go again', () => {
    const once = toggleTopic(emptyList, 'housing');
    expect([once.topics, toggleTopic(once, 'housing')]).toEqual([['housing'], emptyList]);
  });

  test('tells apart points of the same name in two packs', () => {
    const list = [{ topic: 'waste', point: 'bags' }, { topic: 'waste', point: 'bags', pack: 'musterwil' }].reduce(togglePoint, emptyList);
    expect(list.points).toHaveLength(2);
    expect(togglePoint(list, { topic: 'waste', point: 'bags' }).points).toEqual([{ topic: 'waste', point: 'bags', pack: 'musterwil' }]);
  });

  test('takes over what was handed on, and nothing twice', () => {
    const given = { topics: ['housing', 'work'], points: [{ topic: 'waste', point: 'bags' }], sheet: 'l=ti&d=2026-12-01' };
    const list = takeOver(toggleTopic(emptyList, 'housing'), given);
    expect(list).toEqual({ topics: ['housing', 'work'], points: given.points, sheets: [given.sheet], done: [], hidden: [] });
    expect(takeOver(list, given)).toEqual(list);
    expect(takeOver(list, { ...given, sheet: 'l=ar&d=2026-12-01' })).toEqual(list);
    expect(entriesIn(list)).toBe(4);
    expect(takeOver(emptyList, { ...given, points: [...given.points, ...given.points] }).points).toEqual(given.points);
  });

  test('what comes every year is put away for all years', () => {
    const list = toggleHidden(emptyList, 'taxes.return@2027-03-31');
    expect([isHidden(list, 'taxes.return@2028-03-31'), isHidden(list, 'registration.register')]).toEqual([true, false]);
    expect(toggleHidden(list, 'taxes.return@2028-03-31')).toEqual(emptyList);
  });

  test('comes back from local storage as it was', () => {
    const list = { ...toggleDone(toggleTopic(emptyList, 'housing'), 'registration.register'), arrival: '2026-11-20', birth: '2026-11-21' };
    expect(readMyList(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  test.each([undefined, null, 5, 'list', [], { topics: 'housing', points: [{ topic: 1 }, null], done: [7], arrival: 'gestern', birth: 3 }])('is empty where local storage holds %j', (stored) => {
    expect(readMyList(stored)).toEqual(emptyList);
  });
});
