import type { Direction } from '#core/language.ts';
import type { ComponentChildren } from 'preact';
import './sheet.css';

export type SheetProps = {
  readonly format: 'a4' | 'a5';
  readonly label: string;
  readonly lang: string;
  readonly dir: Direction;
  /** First line: who hands it over; date at its end. */
  readonly head?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The hand-out. It looks like paper because it will be paper: light in every appearance. */
export const Sheet = ({ format, label, lang, dir, head, foot, children }: SheetProps) => (
  <article class="sheet" data-format={format} aria-label={label} lang={lang} dir={dir}>
    {head !== undefined && <header class="sheet__head">{head}</header>}
    <div class="sheet__body">{children}</div>
    {foot !== undefined && <footer class="sheet__foot">{foot}</footer>}
  </article>
);
