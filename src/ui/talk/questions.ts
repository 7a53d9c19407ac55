import type { TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';

export type Question = { readonly id: string; readonly text: Text | undefined };

/** What is asked about a topic: its own questions, then those of each pack above. No two have one id: an answer is kept by it. */
export const questionsOf = ({ topic, texts, local }: TopicPage): readonly Question[] =>
  [{ topic, texts }, ...local].flatMap((part) => part.topic.questions.map((id) => ({ id, text: part.texts[`question.${id}`] })));

/** The words of one question on a page in another language. */
export const questionIn = (page: TopicPage | undefined, id: string): Text | undefined => page && questionsOf(page).find((question) => question.id === id)?.text;
