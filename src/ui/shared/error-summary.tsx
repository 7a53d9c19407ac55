import { useEffect, useRef } from 'preact/hooks';
import './error-summary.css';

export type FieldError = {
  /** Id of the input (or of the `Fieldset`) it is about. */
  readonly id: string;
  readonly message: string;
};

export type ErrorSummaryProps = { readonly title: string; readonly errors: readonly FieldError[] };

/** Shown on «Weiter», never while typing; takes the focus so that it is heard and seen. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Focus without changing the address, which belongs to the router. */
const goTo = (event: Event, id: string) => {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};
