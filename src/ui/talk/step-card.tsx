import { useTranslation } from 'react-i18next';
import { addDays } from '#core/calendar.ts';
import type { Wish } from '#core/change.ts';
import { doers, type Doer } from '#core/phrase.ts';
import type { Step, Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { trashIcon } from '#ui/shared/icons.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import { dayText } from '#ui/shared/day-text.ts';
import { SavedDate } from './saved-date.tsx';
import { plainStep, StepWords } from './step-words.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';

export type StepCardProps = { readonly talk: Talk; readonly step: Step; readonly number: number; readonly content: TalkContent; readonly canEdit: boolean };

/** One agreed step: what, who, by when. */
export const StepCard = ({ talk, step, number, content, canEdit }: StepCardProps) => {
  const { t, i18n } = useTranslation('talk');
  const { phrase, text, who, by } = step;
  return (
    <li class="step">
      <div id={`step-${step.id}`} tabIndex={-1}>
        <StepWords phrase={phrase} text={text} mark={number} content={content} />
      </div>
      {canEdit ? (
        <StepFields talk={talk} step={step} content={content} />
      ) : (
        <p class="step__fields">{[t(`who.${who}`), by && dayText(by, i18n.language)].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  );
};

type StepFieldsProps = Pick<StepCardProps, 'talk' | 'step' | 'content'>;

const StepFields = ({ talk, step, content }: StepFieldsProps) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const { id, phrase, text, who } = step;
  const chooseWho = (doer: Doer) => set([{ field: `step.${id}.who`, value: doer }], t('act.stepWho'));
  const remove = () => set(removalOf(talk, id), t('act.stepRemoved'));
  return (
    <div class="step__fields">
      <div class="step__who">
        <span class="step__legend" aria-hidden="true">{t('who.legend')}</span>
        <Segmented
          id={`who-${id}`}
          legend={t('who.legend')}
          options={doers.map((value) => ({ value, label: t(`who.${value}`) }))}
          value={who}
          onValue={(doer) => void chooseWho(doer)}
        />
      </div>
      <StepDate talk={talk} step={step} />
      <div class="step__end">
        <Button icon={trashIcon} aria-label={t('steps.removeOf', { step: plainStep(phrase, text, content) })} onClick={() => void remove()}>{t('steps.remove')}</Button>
      </div>
    </div>
  );
};

const StepDate = ({ talk, step }: Pick<StepCardProps, 'talk' | 'step'>) => {
  const { t } = useTranslation('talk');
  const { today } = useServices();
  const { set } = useTalkActs(talk);
  const save = (day: string | undefined) => set([{ field: `step.${step.id}.by`, value: day ?? null }], t('act.stepBy'));
  const inTwoWeeks = addDays(today(), 14);
  return (
    <div class="step__quick">
      <SavedDate id={`by-${step.id}`} label={t('steps.by')} value={step.by} onSave={save} />
      {step.by !== inTwoWeeks && <Button onClick={() => void save(inTwoWeeks)}>{t('steps.inTwoWeeks')}</Button>}
    </div>
  );
};

const removalOf = (talk: Talk, id: string): readonly Wish[] =>
  ['phrase', 'text', 'who', 'by']
    .map((member) => `step.${id}.${member}`)
    .filter((field) => talk.registers[field] !== undefined)
    .map((field) => ({ field, value: null }));
