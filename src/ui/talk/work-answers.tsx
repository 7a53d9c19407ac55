import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/overlay.ts';
import type { TopicOutcome } from '#core/talk.ts';
import { questionsOf } from './questions.ts';
import { german, Words } from './words.tsx';

export type WorkAnswersProps = { readonly page: TopicPage; readonly outcome: TopicOutcome };

/** What the guest answered in the shared view. */
export const WorkAnswers = ({ page, outcome }: WorkAnswersProps) => {
  const { t } = useTranslation('talk');
  const questions = questionsOf(page);
  if (questions.length === 0) return null;
  return (
    <section class="work-view__section" aria-labelledby="work-answers">
      <h2 id="work-answers">{t('work.answers')}</h2>
      <dl class="work-view__answers">
        {questions.map(({ id, text }) => {
          const answer = outcome.answers[id];
          return (
            <div key={id}>
              <dt><Words text={text} tongue={german} /></dt>
              <dd data-empty={answer === undefined || undefined}>{t(`answer.${answer ?? 'none'}`)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
};
