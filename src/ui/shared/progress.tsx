import './progress.css';

export type ProgressProps = {
  readonly id: string;
  readonly label: string;
  /** Without a value nobody knows how long it takes. */
  readonly value?: number;
  readonly max?: number;
  /** «3 von 8 Paketen, 12.4 von 31 MB» */
  readonly text?: string;
};

export const Progress = ({ id, label, value, max = 1, text }: ProgressProps) => (
  <div class="progress">
    <label for={id}>{label}</label>
    {text !== undefined && <span class="progress__text">{text}</span>}
    <progress id={id} class="progress__bar" value={value} max={max} aria-valuetext={text} />
  </div>
);
