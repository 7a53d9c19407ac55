import type { ComponentChildren } from 'preact';
import './disclosure.css';
import { Icon } from './icon.tsx';
import { chevronDownIcon } from './icons.ts';

export type DisclosureProps = {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
};

export const Disclosure = ({ summary, open = false, children }: DisclosureProps) => (
  <details class="disclosure" open={open}>
    <summary class="disclosure__summary">
      <Icon shape={chevronDownIcon} />
      <span>{summary}</span>
    </summary>
    <div class="disclosure__body">{children}</div>
  </details>
);
