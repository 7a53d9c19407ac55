import type { ComponentChildren } from 'preact';
import './page-header.css';

export type PageHeaderProps = {
  readonly title: ComponentChildren;
  /** What this page is a part of: «Gespräch mit Gast 12». */
  readonly kicker?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
};

/** The one `h1` of a page; `useTitle` moves focus to it. */
export const PageHeader = ({ title, kicker, lead, actions }: PageHeaderProps) => (
  <header class="page-header">
    <div class="page-header__words">
      {kicker !== undefined && <p class="page-header__kicker">{kicker}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {lead !== undefined && <p class="page-header__lead">{lead}</p>}
    </div>
    {actions !== undefined && <div class="page-header__actions">{actions}</div>}
  </header>
);
