import './icon.css';
import type { IconShape } from './icons.ts';

export type IconProps = {
  readonly shape: IconShape;
  /** In the size of a letter by default; `large` is for rows of 56 px. */
  readonly size?: 'letter' | 'large';
  /** Only where no word stands beside it. */
  readonly label?: string;
};

export const Icon = ({ shape, size = 'letter', label }: IconProps) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    data-size={size}
    data-mirror={shape.mirror}
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined ? 'true' : undefined}
    focusable="false"
  >
    <path d={shape.d} />
  </svg>
);
