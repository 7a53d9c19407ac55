import type { ComponentChildren } from 'preact';
import './field.css';
import { Icon } from './icon.tsx';
import { errorIcon } from './icons.ts';

export type FieldWords = {
  /** Id of the input itself; hint and error hang on `${id}-hint` and `${id}-error`. */
  readonly id: string;
  readonly label: ComponentChildren;
  /** Why it is asked, or how it is written. */
  readonly hint?: ComponentChildren;
  readonly error?: string;
};

export type FieldProps = FieldWords & { readonly children: ComponentChildren };

/** Label, hint and error around one input. The input describes itself with `describedBy(props)`. */
export const Field = ({ id, label, hint, error, children }: FieldProps) => (
  <div class="field" data-error={error !== undefined || undefined}>
    <label class="field__label" for={id}>{label}</label>
    <FieldNotes id={id} hint={hint} error={error} />
    {children}
  </div>
);

export type FieldsetProps = Omit<FieldWords, 'label'> & {
  readonly legend: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The same for a group of inputs. */
export const Fieldset = ({ id, legend, hint, error, children }: FieldsetProps) => (
  <fieldset class="fieldset" id={id} tabIndex={-1} data-error={error !== undefined || undefined} aria-describedby={describedBy({ id, hint, error })}>
    <legend class="fieldset__legend">{legend}</legend>
    <FieldNotes id={id} hint={hint} error={error} />
    {children}
  </fieldset>
);

export const describedBy = ({ id, hint, error }: Omit<FieldWords, 'label'>): string | undefined =>
  [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;

const FieldNotes = ({ id, hint, error }: Omit<FieldWords, 'label'>) => (
  <>
    {hint !== undefined && <p class="field__hint" id={`${id}-hint`}>{hint}</p>}
    {error !== undefined && (
      <p class="field__error" id={`${id}-error`}>
        <Icon shape={errorIcon} />
        <span>{error}</span>
      </p>
    )}
  </>
);
