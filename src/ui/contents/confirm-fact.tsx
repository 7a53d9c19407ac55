import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { ReviewedFact } from '#core/feedback.ts';
import { Button } from '#ui/shared/button.tsx';
import { errorKey } from '#ui/shared/error-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { checkIcon, undoIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import type { FactEntry } from './fact-review.ts';
import { dayWords, FactTitle } from './fact-words.tsx';
import type { Office } from './use-office.ts';

export type ConfirmFactProps = { readonly entry: FactEntry; readonly pack: string; readonly office: Office };

/** «Stimmt noch» renews the day of the check and touches no text; it can be taken back. What has no value, or is invented, cannot be confirmed. */
export const ConfirmFact = ({ entry, pack, office }: ConfirmFactProps) => {
  const { t } = useTranslation('office');
  const { review } = useStaff();
  const { today } = useServices();
  const [attempt, setAttempt] = useState<{ readonly saving: boolean; readonly error?: unknown }>({ saving: false });
  const { id: fact, today: value, confirmation } = entry;
  const isOpen = office.worksHere && value !== undefined && entry.fact.status !== 'fictitious';
  const act = (say: (fact: ReviewedFact) => Promise<void>): void => {
    if (value === undefined) return;
    setAttempt({ saving: true });
    say({ fact, value, pack }).then(
      () => setAttempt({ saving: false }),
      (error: unknown) => setAttempt({ saving: false, error }),
    );
  };
  return (
    <>
      <div class="fact-row__said" aria-live="polite"><Said entry={entry} office={office} /></div>
      {isOpen && (
        <div class="fact-row__acts">
          {/* One button for both, so that the focus stays where it was pressed. */}
          <Button icon={confirmation === undefined ? checkIcon : undoIcon} loading={attempt.saving} onClick={() => act(confirmation === undefined ? review.confirm : review.withdraw)}>
            {t(confirmation === undefined ? 'contents.stillCorrect' : 'contents.takeBack')}
            <VisuallyHidden>: <FactTitle entry={entry} /></VisuallyHidden>
          </Button>
          {confirmation !== undefined && confirmation.day !== today() && (
            <Button icon={checkIcon} loading={attempt.saving} onClick={() => act(review.confirm)}>
              {t('contents.stillCorrect')}
              <VisuallyHidden>: <FactTitle entry={entry} /></VisuallyHidden>
            </Button>
          )}
        </div>
      )}
      {attempt.error !== undefined && <Notice kind="error">{t(errorKey(attempt.error))}</Notice>}
    </>
  );
};

/** «Heute bestätigt von Anna Muster. Wird übertragen.» */
const Said = ({ entry: { confirmation, takenBack }, office }: Pick<ConfirmFactProps, 'entry' | 'office'>) => {
  const { t } = useTranslation('office');
  const { today } = useServices();
  const look = confirmation ?? takenBack;
  if (look === undefined) return null;
  const { kind, day, by, state } = look;
  const name = office.nameOf(by);
  const when = t(`contents.${kind}${day === today() ? 'Today' : 'On'}`, { day: dayWords(day) });
  return (
    <p data-kind={kind}>
      <Icon shape={kind === 'confirmed' ? checkIcon : undoIcon} />
      <span>
        {name === undefined ? `${when}.` : t('contents.confirmedBy', { when, name })}
        {state !== undefined && ` ${t(`contents.transfer.${state}`)}`}
      </span>
    </p>
  );
};
