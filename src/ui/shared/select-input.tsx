import { describedBy, Field, type FieldWords } from './field.tsx';
import { Icon } from './icon.tsx';
import { chevronDownIcon } from './icons.ts';

export type SelectOption = { readonly value: string; readonly label: string; readonly lang?: string };

export type SelectInputProps = FieldWords & {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onValue: (value: string) => void;
  /** The words of the empty choice: «Nicht angegeben». */
  readonly empty?: string;
};

export const SelectInput = ({ id, label, hint, error, value, options, onValue, empty }: SelectInputProps) => (
  <Field id={id} label={label} hint={hint} error={error}>
    <div class="select">
      <select
        id={id}
        class="input"
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy({ id, hint, error })}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>
        ))}
      </select>
      <Icon shape={chevronDownIcon} />
    </div>
  </Field>
);
