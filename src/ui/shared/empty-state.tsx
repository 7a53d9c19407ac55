import type { ComponentChildren } from 'preact';
import './empty-state.css';

export type EmptyStateProps = {
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
};

/** Nothing here yet, and what to do about it. The picture is the spine with two empty panes. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div class="empty-state">
    <SpineMotif />
    <p class="empty-state__title">{title}</p>
    {children !== undefined && <div class="empty-state__text">{children}</div>}
    {action !== undefined && <div class="empty-state__action">{action}</div>}
  </div>
);

export const SpineMotif = () => (
  <svg class="spine-motif" viewBox="0 0 192 96" aria-hidden="true" focusable="false">
    <path class="spine-motif__lines" d="M16 20h64M32 30h48M16 44h64M44 54h36M24 68h56M40 78h40M112 20h64M112 30h40M112 44h64M112 54h48M112 68h64M112 78h28" />
    <path class="spine-motif__spine" d="M96 4v88" />
    <path class="spine-motif__stations" d="M96 25h.01M96 49h.01M96 73h.01" />
  </svg>
);
