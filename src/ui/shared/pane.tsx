import type { Direction } from '#core/language.ts';
import type { ComponentChildren } from 'preact';
import './pane.css';

export type PaneProps = {
  /** Name of the region: the language, in itself. */
  readonly label: string;
  readonly lang: string;
  readonly dir: Direction;
  /** The guest's pane is set larger. */
  readonly guest?: boolean;
  readonly labelShown?: boolean;
  readonly hidden?: boolean;
  readonly children: ComponentChildren;
};

/** What stands in one language, with its own voice and direction. */
export const Pane = ({ label, lang, dir, guest = false, labelShown = false, hidden = false, children }: PaneProps) => (
  <section class="pane" lang={lang} dir={dir} aria-label={label} data-guest={guest || undefined} hidden={hidden}>
    {labelShown && <p class="pane__label" aria-hidden="true">{label}</p>}
    {children}
  </section>
);
