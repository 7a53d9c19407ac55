import { useTranslation } from 'react-i18next';
import { IconButton } from '#ui/shared/button.tsx';
import { describedBy, Field } from '#ui/shared/field.tsx';
import { minusIcon, plusIcon } from '#ui/shared/icons.ts';
import { stepMinutes } from './proposed-minutes.ts';
import './closing.css';

export type MinutesInputProps = {
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint: string;
  readonly error: string | undefined;
};

/** A number to type, with a step of five on either side. */
export const MinutesInput = ({ id, value, onValue, hint, error }: MinutesInputProps) => {
  const { t } = useTranslation('closing');
  return (
    <Field id={id} label={t('closing.minutes')} hint={hint} error={error}>
      <div class="minutes">
        <IconButton icon={minusIcon} label={t('closing.minutesLess')} onClick={() => onValue(stepMinutes(value, -1))} />
        <input
          id={id}
          class="input"
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          value={value}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy({ id, hint, error })}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <IconButton icon={plusIcon} label={t('closing.minutesMore')} onClick={() => onValue(stepMinutes(value, 1))} />
      </div>
    </Field>
  );
};
