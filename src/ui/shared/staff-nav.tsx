import './staff-nav.css';
import { Icon } from './icon.tsx';
import type { IconShape } from './icons.ts';

export type StaffNavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconShape;
  readonly current: boolean;
  /** How many wait; heard together with the label. */
  readonly count?: { readonly value: number; readonly label: string };
};

export type StaffNavProps = { readonly label: string; readonly items: readonly StaffNavItem[] };

/** At the side in landscape, at the thumb in portrait. */
export const StaffNav = ({ label, items }: StaffNavProps) => (
  <nav class="staff-nav" aria-label={label}>
    <ul class="staff-nav__list">
      {items.map(({ href, label: word, icon, current, count }) => (
        <li key={href}>
          <a class="staff-nav__link" href={href} aria-current={current ? 'page' : undefined}>
            <Icon shape={icon} size="large" />
            <span class="staff-nav__word">{word}</span>
            {count && count.value > 0 && <span class="staff-nav__count" role="img" aria-label={count.label}>{count.value}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
