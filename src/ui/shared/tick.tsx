import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { checkIcon } from './icons.ts';
import './tick.css';

export type TickProps = {
  readonly id: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly children: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly disabled?: boolean;
};

/** One row of 56 px: the whole row is the target. */
export const Tick = ({ id, checked, onChecked, children, detail, disabled = false }: TickProps) => (
  <label class="tick">
    <input
      type="checkbox"
      id={id}
      class="tick__input"
      checked={checked}
      disabled={disabled}
      aria-describedby={detail === undefined ? undefined : `${id}-detail`}
      onChange={(event) => onChecked(event.currentTarget.checked)}
    />
    <TickBox />
    <span class="tick__words">
      <span>{children}</span>
      {detail !== undefined && <span class="tick__detail" id={`${id}-detail`}>{detail}</span>}
    </span>
  </label>
);

export type SpineTickProps = Pick<TickProps, 'id' | 'checked' | 'onChecked'> & { readonly label: string };

/** The tick that hangs on the spine: a square of 56 px without words of its own. */
export const SpineTick = ({ id, checked, onChecked, label }: SpineTickProps) => (
  <label class="tick" data-look="spine">
    <input
      type="checkbox"
      id={id}
      class="tick__input"
      checked={checked}
      aria-label={label}
      onChange={(event) => onChecked(event.currentTarget.checked)}
    />
    <TickBox />
  </label>
);

const TickBox = () => (
  <span class="tick__box" aria-hidden="true">
    <Icon shape={checkIcon} />
  </span>
);
