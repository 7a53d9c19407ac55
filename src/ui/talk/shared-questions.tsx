import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/overlay.ts';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { answers, type Answer } from '#core/topic.ts';
import { ChoiceButtons } from '#ui/shared/choice-buttons.tsx';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { startedBy } from './begin-talk.ts';
import { questionIn, questionsOf } from './questions.ts';
import { SpineRow } from './spine-row.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { german, Words } from './words.tsx';

export type SharedQuestionsProps = {
  readonly talk: Talk;
  readonly germanPage: TopicPage;
  readonly guestPage: TopicPage | undefined;
  readonly content: TalkContent;
  readonly mode: 'both' | 'source' | 'target';
};

/** The questions of a topic, in both languages, with answers one can point at. */
export const SharedQuestions = ({ talk, germanPage, guestPage, content, mode }: SharedQuestionsProps) => {
  const { topic } = germanPage;
  const questions = questionsOf(germanPage);
  if (!isOpenState(talk.state) || questions.length === 0) return null;
  return (
    <div class="shared-view__questions">
      {questions.map(({ id: question, text }) => (
        <AnswerChoices
          key={question}
          id={question}
          question={question}
          talk={talk}
          topic={topic.id}
          content={content}
          side={mode}
          legend={
            <SpineRow
              mode={mode}
              source={<span class="shared-view__question"><Words text={text} tongue={german} /></span>}
              spine={<Pictogram id="question" />}
              target={
                <div class="shared-view__question" lang={content.guestLanguage.tag} dir={content.guestLanguage.dir}>
                  <Words text={questionIn(guestPage, question)} tongue={content.guestLanguage} />
                </div>
              }
            />
          }
        />
      ))}
    </div>
  );
};

export type AnswerChoicesProps = {
  /** Unique on the page: across the table the same question stands twice. */
  readonly id: string;
  readonly question: string;
  readonly talk: Talk;
  readonly topic: string;
  readonly content: TalkContent;
  readonly side: 'both' | 'source' | 'target';
  readonly legend: ComponentChildren;
};

export const AnswerChoices = ({ id, question, talk, topic, content, side, legend }: AnswerChoicesProps) => {
  const { t } = useTranslation('talk');
  const { now } = useStaff();
  const { set } = useTalkActs(talk);
  const choices = answers.map((answer) => {
    const inGerman = <Words text={content.german.phrases[`answer.${answer}`]} tongue={german} />;
    const inGuest = <Words text={content.guest.phrases[`answer.${answer}`]} tongue={content.guestLanguage} />;
    return { value: answer, pictogram: answer, label: side === 'source' ? inGerman : inGuest, ...(side === 'both' ? { other: inGerman } : {}) };
  });
  const answered = (answer: Answer) => set([...startedBy(talk, now()), { field: `topic.${topic}.answer.${question}`, value: answer }], t('act.answer'));
  return <ChoiceButtons id={`answer-${id}`} legend={legend} choices={choices} value={talk.outcomes[topic]?.answers[question]} onValue={(answer) => void answered(answer)} />;
};
