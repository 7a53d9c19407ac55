import { describe, expect, test } from 'vitest';
import { handoutFragment, handoutLanguage, parseHandout, type HandoutContent } from '#core/handout.ts';

const list: HandoutContent = {
  language: 'ti',
  topics: ['registration', 'housing'],
  points: [{ topic: 'housing', point: 'keep-quiet' }, { topic: 'waste', point: 'local-bags', pack: 'musterwil' }],
  steps: [],
  places: [],
};

describe('a hand-out in an address', () => {
  test('of a talk is read as it was printed before there were lists', () => {
    expect(parseHandout('#l=ti&d=2026-12-01&t=registration.housing&s=register-course!guest!2026-12-15&p=heks')).toEqual({
      ok: true,
      value: { language: 'ti', day: '2026-12-01', topics: ['registration', 'housing'], places: ['heks'], steps: [{ phrase: 'register-course', who: 'guest', by: '2026-12-15' }] },
    });
  });

  test('of a list has no day and comes back whole', () => {
    const fragment = handoutFragment(list);
    expect(fragment).toBe('l=ti&k=list&t=registration.housing&q=housing!keep-quiet.waste!local-bags!musterwil');
    expect(parseHandout(fragment)).toEqual({ ok: true, value: list });
  });

  const many = (count: number): HandoutContent => ({ ...list, points: Array.from({ length: count }, (_, at) => ({ topic: 'housing', point: `point-${at}` })) });

  test('of a long list comes back whole, and one longer than any list is refused whole', () => {
    expect(parseHandout(handoutFragment(many(400)))).toEqual({ ok: true, value: many(400) });
    expect(parseHandout(handoutFragment(many(401)))).toEqual({ ok: false, error: 'malformed' });
  });

  test.each([
    ['#l=ar&d=2026-12-01&t=<b>', 'ar'],
    ['l=de-CH', 'de-CH'],
    ['l=<b>', undefined],
    ['', undefined],
  ])('the language of «%s», which is damaged, is %s', (fragment, language) => {
    expect([parseHandout(fragment).ok, handoutLanguage(fragment)]).toEqual([false, language]);
  });

  test.each(['l=ti', 'l=ti&k=else', 'l=ti&k=list&q=housing', 'l=ti&k=list&q=a!b!c!d', 'l=ti&k=list&q=a!<b>', 'l=ti&d=2026-02-30'])('%s is refused', (fragment) => {
    expect(parseHandout(fragment)).toEqual({ ok: false, error: 'malformed' });
  });
});
