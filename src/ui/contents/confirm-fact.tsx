import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { errorKey } from '#ui/shared/error-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { checkIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import type { FactEntry } from './fact-review.ts';
import { dayWords, FactTitle } from './fact-words.tsx';
import type { Office } from './use-office.ts';

export type ConfirmFactProps = { readonly entry: FactEntry; readonly pack: string; readonly office: Office };

/** «Stimmt noch» renews the day of the check and touches no text. What has no value, or is invented, cannot be confirmed. */
export const ConfirmFact = ({ entry, pack, office }: ConfirmFactProps) => {
  const { t } = useTranslation('office');
  const { review } = useStaff();
  const { today } = useServices();
  const [attempt, setAttempt] = useState<{ readonly saving: boolean; readonly error?: unknown }>({ saving: false });
  const value = entry.today;
  const canConfirm = office.worksHere && value !== undefined && entry.fact.status !== 'fictitious' && entry.confirmation?.day !== today();
  const confirm = (): void => {
    if (value === undefined) return;
    setAttempt({ saving: true });
    review.confirm({ fact: entry.id, value, pack }).then(
      () => setAttempt({ saving: false }),
      (error: unknown) => setAttempt({ saving: false, error }),
    );
  };
  return (
    <>
      <div class="fact-row__said" aria-live="polite">{entry.confirmation && <Said entry={entry} office={office} />}</div>
      {canConfirm && (
        <Button icon={checkIcon} loading={attempt.saving} onClick={confirm}>
          {t('contents.stillCorrect')}
          <VisuallyHidden>: <FactTitle entry={entry} /></VisuallyHidden>
        </Button>
      )}
      {attempt.error !== undefined && <Notice kind="error">{t(errorKey(attempt.error))}</Notice>}
    </>
  );
};

/** «Heute bestätigt von Anna Muster. Wird übertragen.» */
const Said = ({ entry: { confirmation }, office }: Pick<ConfirmFactProps, 'entry' | 'office'>) => {
  const { t } = useTranslation('office');
  const { today } = useServices();
  if (confirmation === undefined) return null;
  const { day, by, state } = confirmation;
  const name = office.nameOf(by);
  const when = day === today() ? t('contents.confirmedToday') : t('contents.confirmedOn', { day: dayWords(day) });
  return (
    <p>
      <Icon shape={checkIcon} />
      <span>
        {name === undefined ? `${when}.` : t('contents.confirmedBy', { when, name })}
        {state !== undefined && ` ${t(`contents.transfer.${state}`)}`}
      </span>
    </p>
  );
};
