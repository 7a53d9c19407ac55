import './pictogram.css';
import { pictograms, type PictogramId } from './pictograms.ts';

export type PictogramProps = {
  readonly id: PictogramId;
  /** Only where no word stands beside it. */
  readonly label?: string;
};

/** 32 px and up; in its own size 48 px. Colour comes from the text around it. */
export const Pictogram = ({ id, label }: PictogramProps) => (
  <svg
    class="pictogram"
    viewBox="0 0 48 48"
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined ? 'true' : undefined}
    focusable="false"
  >
    <path d={pictograms[id]} />
  </svg>
);
