import type { ComponentChildren } from 'preact';
import './segmented.css';
import { Icon } from './icon.tsx';
import type { IconShape } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Segment<T extends string> = {
  readonly value: T;
  readonly label: ComponentChildren;
  readonly lang?: string;
  readonly icon?: IconShape;
};

export type SegmentedProps<T extends string> = {
  /** Also the name of the group. */
  readonly id: string;
  readonly legend: string;
  /** Two to four; more is a select. */
  readonly options: readonly Segment<T>[];
  readonly value: T;
  readonly onValue: (value: T) => void;
};

/** A switch between views of one thing: «Beide | Nur Deutsch | Nur ትግርኛ». */
export const Segmented = <T extends string>({ id, legend, options, value, onValue }: SegmentedProps<T>) => (
  <fieldset class="segmented">
    <legend><VisuallyHidden>{legend}</VisuallyHidden></legend>
    {options.map((option) => (
      <label class="segment" key={option.value}>
        <input type="radio" class="segment__input" name={id} value={option.value} checked={option.value === value} onChange={() => onValue(option.value)} />
        {option.icon && <Icon shape={option.icon} />}
        <span lang={option.lang}>{option.label}</span>
      </label>
    ))}
  </fieldset>
);
