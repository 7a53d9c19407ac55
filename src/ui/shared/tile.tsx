import type { ComponentChildren } from 'preact';
import './tile.css';
import { Pictogram } from './pictogram.tsx';
import type { PictogramId } from './pictograms.ts';

export type TileProps = {
  readonly href: string;
  readonly pictogram: PictogramId;
  readonly title: ComponentChildren;
  /** The title in the other language. */
  readonly other?: ComponentChildren;
  readonly detail?: ComponentChildren;
};

export const Tile = ({ href, pictogram, title, other, detail }: TileProps) => (
  <li class="tile">
    <Pictogram id={pictogram} />
    <div class="tile__words">
      <a class="tile__link" href={href}>{title}</a>
      {other !== undefined && <div class="tile__other">{other}</div>}
      {detail !== undefined && <div class="tile__detail">{detail}</div>}
    </div>
  </li>
);

export const Tiles = ({ children }: { readonly children: ComponentChildren }) => <ul class="tiles">{children}</ul>;
