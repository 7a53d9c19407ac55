import type { ComponentChildren } from 'preact';
import './handout-sheet.css';
import type { Tongue } from './words.tsx';

export type PairRowProps = {
  readonly kind: 'section' | 'topic' | 'point' | 'step' | 'place';
  readonly spine?: ComponentChildren;
  readonly source: ComponentChildren;
  readonly target: ComponentChildren;
  readonly tongue: Tongue;
};

/** German, spine, guest's language. */
export const PairRow = ({ kind, spine, source, target, tongue }: PairRowProps) => (
  <tr class="handout__row" data-kind={kind}>
    <td>{source}</td>
    <td class="handout__spine">{spine}</td>
    <td class="handout__guest" lang={tongue.tag} dir={tongue.dir}>{target}</td>
  </tr>
);
