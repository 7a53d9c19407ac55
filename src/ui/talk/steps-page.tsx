import { useRoute } from 'preact-iso';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { OwnStep } from './own-step.tsx';
import { StepCard } from './step-card.tsx';
import { StepChoices } from './step-choices.tsx';
import './steps-page.css';
import { TalkGate } from './talk-gate.tsx';
import { useFocusWhenThere } from './use-focus-when-there.ts';
import type { TalkContent } from './use-talk.ts';

/** Who does what by when, agreed in both languages. */
export const StepsPage = () => {
  const { id = '' } = useRoute().params;
  return (
    <TalkGate id={id} key={id}>
      {(talk, content) => <Steps talk={talk} content={content} />}
    </TalkGate>
  );
};

const Steps = ({ talk, content }: { readonly talk: Talk; readonly content: TalkContent }) => {
  const { t } = useTranslation('talk');
  const focusWhenThere = useFocusWhenThere();
  const isOpen = isOpenState(talk.state);
  const back = { href: `/gespraeche/${talk.id}`, label: t('steps.back') };
  const onAdded = (step: string) => focusWhenThere(`step-${step}`);
  useTitle(t('steps.title'));
  return (
    <StaffPage back={back} width="wide" actions={<LinkButton kind="primary" size="large" href={back.href}>{back.label}</LinkButton>}>
      <PageHeader title={t('steps.title')} lead={t('steps.lead')} />
      <div class="steps">
        {talk.steps.length === 0 ? (
          <EmptyState title={t('steps.empty')}>{isOpen ? t('steps.emptyText') : undefined}</EmptyState>
        ) : (
          <section class="steps__part" aria-labelledby="steps-chosen">
            <h2 id="steps-chosen">{t('steps.chosen')}</h2>
            <ol class="steps__list">
              {talk.steps.map((step, index) => (
                <StepCard key={step.id} talk={talk} step={step} number={index + 1} content={content} canEdit={isOpen} />
              ))}
            </ol>
          </section>
        )}
        {isOpen && <StepChoices talk={talk} content={content} onAdded={onAdded} />}
        {isOpen && <OwnStep talk={talk} onAdded={onAdded} />}
      </div>
    </StaffPage>
  );
};
