import type { ComponentChildren } from 'preact';
import './tag.css';
import { Icon } from './icon.tsx';
import type { IconShape } from './icons.ts';

/** `larch` next, open · `lake` under way · `moss` done · `brick` error · `stone` offline, waiting, machine-made. */
export type TagTone = 'larch' | 'lake' | 'moss' | 'brick' | 'stone';

export type TagProps = { readonly tone: TagTone; readonly icon?: IconShape; readonly children: ComponentChildren };

export const Tag = ({ tone, icon, children }: TagProps) => (
  <span class="tag" data-tone={tone}>
    {icon && <Icon shape={icon} />}
    <span>{children}</span>
  </span>
);
