import { IconButton } from '#ui/shared/button.tsx';
import { minusIcon, plusIcon } from '#ui/shared/icons.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import './count-stepper.css';

export type CountStepperProps = {
  readonly label: string;
  /** Not asked yet is not the same as none. */
  readonly value: number | undefined;
  /** One more or one less than what is stored then, not than what is shown now. */
  readonly onStep: (by: 1 | -1) => void;
  readonly words: { readonly less: string; readonly more: string; readonly none: string };
  readonly most?: number;
};

export const CountStepper = ({ label, value, onStep, words, most = 30 }: CountStepperProps) => (
  <div class="count-stepper" role="group" aria-label={label}>
    <span class="count-stepper__label">{label}</span>
    <div class="count-stepper__controls">
      <IconButton icon={minusIcon} label={words.less} disabled={value === undefined || value === 0} onClick={() => onStep(-1)} />
      <span class="count-stepper__value" data-empty={value === undefined || undefined}>
        {value ?? (
          <>
            <span aria-hidden="true">–</span>
            <VisuallyHidden>{words.none}</VisuallyHidden>
          </>
        )}
      </span>
      <IconButton icon={plusIcon} label={words.more} disabled={value !== undefined && value >= most} onClick={() => onStep(1)} />
    </div>
  </div>
);
