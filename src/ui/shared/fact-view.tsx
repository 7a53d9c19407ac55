import { factOn, type Fact } from '#core/fact.ts';
import type { FactForm } from '#core/text.ts';
import './fact-view.css';
import { formatFact, missingFact } from './fact-text.ts';
import { Ltr, PhoneLink } from './ltr.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type FactViewProps = {
  readonly fact: Fact | undefined;
  readonly id: string;
  readonly lang: string;
  /** `YYYY-MM-DD` in Europe/Zurich. */
  readonly day: string;
  readonly form?: FactForm;
  readonly audience: 'guest' | 'staff';
  readonly words: { readonly missing: string; readonly unconfirmed: string };
};

/** One fact in running text. */
export const FactView = ({ fact, id, lang, day, form, audience, words }: FactViewProps) => {
  const value = fact && factOn(fact, day);
  if (fact === undefined || value === undefined) {
    return (
      <span class="fact" data-missing title={`${words.missing}: ${id}`}>
        <span aria-hidden="true">{missingFact}</span>
        <VisuallyHidden>{words.missing}</VisuallyHidden>
      </span>
    );
  }
  const doubtful = audience === 'staff' && fact.status === 'unconfirmed';
  return (
    <span class="fact" data-fact={id} data-unit={fact.unit} data-unconfirmed={doubtful || undefined} title={doubtful ? `${words.unconfirmed}: ${fact.source}` : undefined}>
      <FactWords unit={fact.unit} text={formatFact(value, fact.unit, lang, form)} />
      {doubtful && <VisuallyHidden> ({words.unconfirmed})</VisuallyHidden>}
    </span>
  );
};

const FactWords = ({ unit, text }: { readonly unit: Fact['unit']; readonly text: string }) => {
  if (unit === 'phone') return <PhoneLink number={text} />;
  return isLeftToRight(unit, text) ? <Ltr>{text}</Ltr> : <bdi>{text}</bdi>;
};

/** A date or a count with a word in it follows the word; bare digits and signs never turn round. */
const isLeftToRight = (unit: Fact['unit'], text: string): boolean =>
  unit === 'CHF' || unit === 'time' || unit === 'percent' || /^[\d\s.,:’%+–-]+$/.test(text);
