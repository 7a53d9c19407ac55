import type { ComponentChildren } from 'preact';
import './tick.css';

export type SwitchProps = {
  readonly id: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly children: ComponentChildren;
  readonly detail?: ComponentChildren;
};

/** Takes effect at once; what is only chosen and sent later is a `Tick`. */
export const Switch = ({ id, checked, onChecked, children, detail }: SwitchProps) => (
  <label class="tick" data-look="switch">
    <input
      type="checkbox"
      role="switch"
      id={id}
      class="tick__input"
      checked={checked}
      aria-describedby={detail === undefined ? undefined : `${id}-detail`}
      onChange={(event) => onChecked(event.currentTarget.checked)}
    />
    <span class="tick__track" aria-hidden="true" />
    <span class="tick__words">
      <span>{children}</span>
      {detail !== undefined && <span class="tick__detail" id={`${id}-detail`}>{detail}</span>}
    </span>
  </label>
);
