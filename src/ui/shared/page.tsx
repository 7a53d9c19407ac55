import type { ComponentChildren } from 'preact';
import './page.css';

export type PageProps = {
  /** Words of the link that skips the navigation. */
  readonly skipLabel: string;
  /** `StaffNav`; public pages have none. */
  readonly nav?: ComponentChildren;
  /** One line above everything: back link at its start, language or emergency at its end. */
  readonly bar?: ComponentChildren;
  /** The one `StatusLine` of the page, always in the same place. */
  readonly status?: ComponentChildren;
  /** `UndoBar`, where something has just been done. */
  readonly undo?: ComponentChildren;
  /** Stays in reach of the thumb; the last child is the primary action. */
  readonly actions?: ComponentChildren;
  /** `text` for reading and forms, `wide` for two panes and tables. */
  readonly width?: 'text' | 'wide';
  readonly children: ComponentChildren;
};

/**
 * The frame of every screen. Below lies the dock with actions and navigation, as one, so that neither covers the other however
 * large the text is; in landscape the navigation goes to the side.
 */
export const Page = ({ skipLabel, nav, bar, status, undo, actions, width = 'text', children }: PageProps) => (
  <div class="page" data-width={width} data-nav={nav !== undefined || undefined}>
    <a class="page__skip" href="#main" onClick={skipToMain}>{skipLabel}</a>
    <div class="page__column">
      {(bar !== undefined || status !== undefined) && (
        <header class="page__bar">
          {bar}
          {status}
        </header>
      )}
      <main class="page__main" id="main" tabIndex={-1}>{children}</main>
    </div>
    <div class="page__dock">
      {(actions !== undefined || undo !== undefined) && (
        <footer class="page__foot">
          {undo}
          {actions !== undefined && <div class="page__actions">{actions}</div>}
        </footer>
      )}
      {nav}
    </div>
  </div>
);

/** Focus without changing the address, which belongs to the router. */
const skipToMain = (event: Event) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};
