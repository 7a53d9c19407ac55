import type { ComponentChildren } from 'preact';
import './choice-buttons.css';
import { Fieldset, type FieldsetProps } from './field.tsx';
import { Pictogram } from './pictogram.tsx';
import type { PictogramId } from './pictograms.ts';

export type Choice<T extends string> = {
  readonly value: T;
  readonly label: ComponentChildren;
  /** The same word in the other language, below it. */
  readonly other?: ComponentChildren;
  readonly pictogram?: PictogramId;
};

export type ChoiceButtonsProps<T extends string> = Omit<FieldsetProps, 'children'> & {
  readonly choices: readonly Choice<T>[];
  /** Nothing is chosen until a person chooses. */
  readonly value: T | undefined;
  readonly onValue: (value: T) => void;
  /** `row`: two to four, beside one another where they fit; `list`: one below the other. */
  readonly layout?: 'row' | 'list';
};

/** Answers large enough to point at from across a table. */
export const ChoiceButtons = <T extends string>({ choices, value, onValue, layout = 'row', ...field }: ChoiceButtonsProps<T>) => (
  <Fieldset {...field}>
    <div class="choices-room">
      <div class="choices" data-layout={layout}>
        {choices.map((choice) => (
          <label class="choice" key={choice.value}>
            <input
              type="radio"
              class="choice__input"
              name={field.id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onValue(choice.value)}
            />
            {choice.pictogram && <Pictogram id={choice.pictogram} />}
            <span class="choice__words">
              <span class="choice__label">{choice.label}</span>
              {choice.other !== undefined && <span class="choice__other">{choice.other}</span>}
            </span>
          </label>
        ))}
      </div>
    </div>
  </Fieldset>
);
