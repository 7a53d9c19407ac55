import { expect, test } from 'vitest';
import type { TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import type { Topic } from '#core/topic.ts';
import { sharedLines } from '#ui/talk/shared-lines.ts';

const topic = (points: readonly string[], bring: readonly string[] = []): Topic => ({
  id: 'registration', areas: ['F1'], icon: 'registration', group: 'start', core: true, points, bring, deadlines: [], first: [], costs: [], questions: [], places: [], sources: [],
});
const text = (words: string, state: Text['state'] = 'original'): Text => ({ text: [words], state });

const germanPage: TopicPage = {
  topic: topic(['register', 'permit'], ['passport']),
  language: 'de-CH',
  texts: { 'point.register': text('Melden Sie sich an.'), 'point.permit': text('Sie bekommen einen Ausweis.'), 'bring.passport': text('Pass') },
  local: [{ pack: 'musterwil', title: 'Musterwil', topic: topic(['counter']), texts: { 'point.counter': text('Schalter offen ab 08:00.') } }],
};
const guestPage: TopicPage = {
  ...germanPage,
  language: 'ti',
  texts: { 'point.register': text('ተመዝገቡ።', 'machine') },
  local: [{ ...germanPage.local[0]!, texts: { 'point.counter': text('ቤት ጽሕፈት', 'machine') } }],
};
const index = (language: string) => ({ language, topics: [], phrases: { 'handout.bring': text(language === 'ti' ? 'ኣምጽኡ' : 'Das bringen Sie mit') } });

test('numbers run through the points and those of the municipality; what to bring has letters', () => {
  const lines = sharedLines({ germanPage, guestPage, german: index('de-CH'), guest: index('ti') });
  expect(lines.map(({ id, number }) => [id, number])).toEqual([['point.register', 1], ['point.permit', 2], ['musterwil-point.counter', 3], ['bring.passport', 'a']]);
  expect(lines.map(({ heading }) => heading?.german.text)).toEqual([undefined, undefined, ['Musterwil'], ['Das bringen Sie mit']]);
});

test('a line without translation is the German and says so', () => {
  const lines = sharedLines({ germanPage, guestPage, german: index('de-CH'), guest: index('ti') });
  expect(lines[0]?.guest).toEqual(text('ተመዝገቡ።', 'machine'));
  expect(lines[1]?.guest).toEqual({ ...text('Sie bekommen einen Ausweis.'), untranslated: true });
});

test('without the guest’s page every line is German', () => {
  const lines = sharedLines({ germanPage, guestPage: undefined, german: index('de-CH'), guest: index('de-CH') });
  expect(lines.every(({ guest }) => guest.untranslated)).toBe(true);
});
