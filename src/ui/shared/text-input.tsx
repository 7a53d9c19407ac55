import type { InputHTMLAttributes } from 'preact';
import { describedBy, Field, type FieldWords } from './field.tsx';

export type TextInputProps = FieldWords & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'tel' | 'url' | 'email' | 'password';
  /** More than one row makes it a text area. */
  readonly rows?: number;
  /** As wide as what is expected in it. */
  readonly width?: 'short' | 'full';
  /** The box alone speaks another direction: codes, addresses, numbers. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
} & Pick<InputHTMLAttributes, 'autocomplete' | 'inputMode' | 'maxLength' | 'min' | 'max' | 'required' | 'disabled' | 'spellcheck' | 'onBlur'>;

export const TextInput = ({ label, hint, error, id, value, onValue, type = 'text', rows = 1, width = 'full', ...rest }: TextInputProps) => {
  const invalid = error !== undefined || undefined;
  const notes = describedBy({ id, hint, error });
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {rows > 1 ? (
        <textarea
          id={id}
          class="input"
          rows={rows}
          value={value}
          dir={rest.dir}
          maxLength={rest.maxLength}
          required={rest.required}
          disabled={rest.disabled}
          aria-invalid={invalid}
          aria-describedby={notes}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      ) : (
        <input
          {...rest}
          id={id}
          class="input"
          // Preact's types tie roles to each type of input; none is set here, so any of them stands for all.
          type={type as 'text'}
          value={value}
          data-width={width}
          aria-invalid={invalid}
          aria-describedby={notes}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};
