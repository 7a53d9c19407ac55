import type { ComponentChildren } from 'preact';
import './spine-row.css';

export type SpineRowProps = {
  readonly source: ComponentChildren;
  /** A picture between the two, in line with the numbers of the points below. */
  readonly spine?: ComponentChildren;
  readonly target: ComponentChildren;
  /** Which of the two are shown. */
  readonly mode: 'both' | 'source' | 'target';
};

/** A heading in two languages that hangs on the same spine as the points below it. */
export const SpineRow = ({ source, spine, target, mode }: SpineRowProps) => (
  <div class="spine-row" data-mode={mode}>
    <div class="spine-row__grid">
      {mode !== 'target' && <div class="spine-row__side">{source}</div>}
      <div class="spine-row__spine">{spine}</div>
      {mode !== 'source' && <div class="spine-row__side">{target}</div>}
    </div>
  </div>
);
