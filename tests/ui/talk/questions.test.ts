import { expect, test } from 'vitest';
import type { TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import { questionIn, questionsOf } from '#ui/talk/questions.ts';

const said = (words: string): Text => ({ text: [words], state: 'original' });
const topic = (questions: readonly string[]) => ({ id: 'waste', questions }) as unknown as TopicPage['topic'];
const page: TopicPage = {
  topic: topic(['know-bag']),
  language: 'de-CH',
  texts: { 'question.know-bag': said('Kennen Sie den Sack?') },
  local: [{ pack: 'musterwil', title: 'Musterwil', topic: topic(['local-centre']), texts: { 'question.local-centre': said('Kennen Sie die Sammelstelle?') } }],
};

test('what a canton or municipality asks is asked too, after the questions of the topic', () => {
  expect(questionsOf(page).map(({ id, text }) => [id, text?.text[0]])).toEqual([['know-bag', 'Kennen Sie den Sack?'], ['local-centre', 'Kennen Sie die Sammelstelle?']]);
  expect(questionIn(page, 'local-centre')?.text).toEqual(['Kennen Sie die Sammelstelle?']);
  expect(questionIn(undefined, 'local-centre')).toBeUndefined();
});
