import type { Direction } from '#core/language.ts';
import type { ComponentChildren } from 'preact';
import './bilingual.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type BilingualSide = {
  /** Name of the region and its heading: the language, in itself. */
  readonly label: string;
  readonly lang: string;
  readonly dir: Direction;
};

/** One line in one language; `lang` and `dir` only where it differs from its pane (a text without translation). */
export type BilingualCell = { readonly node: ComponentChildren; readonly lang?: string; readonly dir?: Direction };

export type BilingualPair = {
  readonly id: string;
  readonly number: number | string;
  readonly source: BilingualCell;
  readonly target: BilingualCell;
  /** Hangs on the spine below the number: tick, marks. */
  readonly spine?: ComponentChildren;
  readonly state?: 'spoken' | 'done';
};

/** `facing`: the target half is turned round for the person across the table. */
export type BilingualMode = 'both' | 'source' | 'target' | 'facing';

export type BilingualProps = {
  readonly source: BilingualSide;
  readonly target: BilingualSide;
  readonly pairs: readonly BilingualPair[];
  readonly mode?: BilingualMode;
  /** Which side the guest reads: set larger. The target unless said otherwise. */
  readonly guest?: 'source' | 'target';
  /** What the lines are about; tells the panes apart where a page has more than one pair of them. */
  readonly about?: string;
};

/**
 * Two languages on one spine. Each pane is a region of its own and is read from beginning to end, while the lines stand
 * beside one another by subgrid; where it is narrow, pairs stack and the spine moves to the start.
 */
export const Bilingual = ({ source, target, pairs, mode = 'both', guest = 'target', about }: BilingualProps) => (
  <div class="bilingual" data-mode={mode} data-guest={guest}>
    <div class="bilingual__grid" dir={mode === 'target' ? target.dir : undefined} style={{ '--pairs': pairs.length }}>
      <BilingualPane side="source" {...source} about={about} pairs={pairs} hidden={mode === 'target'} />
      <div class="bilingual__spine">
        {pairs.map(({ id, number, spine, state }, index) => (
          <div class="bilingual__station" key={id} data-state={state} style={{ '--row': index + 1 }}>
            <span class="bilingual__number" aria-hidden="true">{number}</span>
            {spine}
          </div>
        ))}
      </div>
      <BilingualPane side="target" {...target} about={about} pairs={pairs} hidden={mode === 'source'} />
    </div>
  </div>
);

type BilingualPaneProps = BilingualSide & Pick<BilingualProps, 'about'> & {
  readonly side: 'source' | 'target';
  readonly pairs: readonly BilingualPair[];
  readonly hidden: boolean;
};

const BilingualPane = ({ side, label, lang, dir, about, pairs, hidden }: BilingualPaneProps) => (
  <section class="bilingual__pane" data-side={side} aria-label={about === undefined ? label : `${label}: ${about}`} lang={lang} dir={dir} hidden={hidden}>
    <p class="bilingual__label" aria-hidden="true">{label}</p>
    <ol class="bilingual__lines">
      {pairs.map((pair, index) => (
        <li class="bilingual__line" key={pair.id} data-state={pair.state} style={{ '--row': index + 1 }}>
          <span class="bilingual__own-number" aria-hidden="true">{pair.number}</span>
          <VisuallyHidden>{pair.number}. </VisuallyHidden>
          <div class="bilingual__text" lang={pair[side].lang} dir={pair[side].dir}>{pair[side].node}</div>
        </li>
      ))}
    </ol>
  </section>
);
