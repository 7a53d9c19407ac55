import { useTranslation } from 'react-i18next';
import type { StepPhrase } from '#core/phrase.ts';
import type { Talk } from '#core/talk.ts';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { plusIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import { StepWords } from './step-words.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';

export type StepChoicesProps = { readonly talk: Talk; readonly content: TalkContent; readonly onAdded: (step: string) => void };

/** The steps that exist in every language: first those of topics that were talked about, then the others. */
export const StepChoices = ({ talk, content, onAdded }: StepChoicesProps) => {
  const { t } = useTranslation('talk');
  const left = content.structure.phrases.steps.filter(({ id }) => !talk.steps.some(({ phrase }) => phrase === id));
  const suggested = left.filter(({ topic }) => topic !== undefined && wasTalkedAbout(talk, topic));
  const others = left.filter((step) => !suggested.includes(step));
  const rows = (steps: readonly StepPhrase[]) => <ChoiceRows steps={steps} talk={talk} content={content} onAdded={onAdded} />;
  if (suggested.length === 0) {
    return (
      <section class="steps__part" aria-labelledby="steps-all">
        <h2 id="steps-all">{t('steps.all')}</h2>
        {rows(others)}
      </section>
    );
  }
  return (
    <section class="steps__part" aria-labelledby="steps-suggested">
      <h2 id="steps-suggested">{t('steps.suggestions')}</h2>
      {rows(suggested)}
      {others.length > 0 && <Disclosure summary={t('steps.more')}>{rows(others)}</Disclosure>}
    </section>
  );
};

const wasTalkedAbout = (talk: Talk, topic: string): boolean => {
  const status = talk.outcomes[topic]?.status;
  return status === 'discussed' || status === 'brief' || status === 'again';
};

const ChoiceRows = ({ steps, talk, content, onAdded }: StepChoicesProps & { readonly steps: readonly StepPhrase[] }) => {
  const { t } = useTranslation('talk');
  const { newId } = useStaff();
  const { change } = useTalkActs(talk);
  const add = ({ id: phrase, who }: StepPhrase) => {
    const id = newId();
    onAdded(id);
    return change(
      // Two quick taps mean one step.
      ({ steps: agreed }) =>
        agreed.some((step) => step.phrase === phrase)
          ? []
          : [
              { field: `step.${id}.phrase`, value: phrase },
              { field: `step.${id}.who`, value: who },
            ],
      () => t('act.stepAdded'),
    );
  };
  return (
    <ul class="steps__list">
      {steps.map((step) => (
        <li key={step.id}>
          <button type="button" class="step-choice" onClick={() => void add(step)}>
            <StepWords phrase={step.id} text={undefined} mark={<Icon shape={plusIcon} label={t('steps.add')} />} content={content} />
          </button>
        </li>
      ))}
    </ul>
  );
};
