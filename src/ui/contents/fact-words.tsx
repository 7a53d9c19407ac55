import { useContext } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import { plainText, type Inline, type RichText } from '#core/text.ts';
import { factText, factWordsIn, formatFact, missingFact } from '#ui/shared/fact-text.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { FactContext, RichTextView } from '#ui/shared/rich-text.tsx';
import type { FactEntry, FactReason } from './fact-review.ts';
import type { FactUse } from './fact-uses.ts';

/** What a fact is about, for links and buttons: the first sentence it stands in, with its value marked. */
export const FactTitle = ({ entry }: { readonly entry: FactEntry }) => {
  const { t } = useTranslation('office');
  const [first] = sentencesFirst(entry.uses);
  if (first !== undefined) return <UseWords use={first} id={entry.id} calls={false} />;
  const value = entry.today === undefined ? missingFact : formatFact(entry.today, entry.fact.unit, sourceLanguage);
  return <>{t('contents.factAlone', { value, id: entry.id })}</>;
};

/** Where the fact stands, in words. */
export const UseWords = ({ use, id, calls = true }: { readonly use: FactUse; readonly id: string; readonly calls?: boolean }) => {
  const { t } = useTranslation('office');
  switch (use.kind) {
    case 'text':
      return <MarkedText text={use.text.text} id={id} calls={calls} />;
    case 'deadline':
      return <>{t('contents.asDeadline', { words: use.label === undefined ? '' : plainWordsOf(use.label.text) })}</>;
    case 'place':
      return <>{t('contents.asPhone', { place: use.name })}</>;
  }
};

/** Sentences say most; the same sentence in two places is said once. */
export const sentencesFirst = (uses: readonly FactUse[]): readonly FactUse[] => {
  const texts = uses.filter((use) => use.kind === 'text');
  const different = texts.filter((use, at) => texts.findIndex((other) => plainWordsOf(other.text.text) === plainWordsOf(use.text.text)) === at);
  return [...different, ...uses.filter(({ kind }) => kind === 'deadline'), ...uses.filter(({ kind }) => kind === 'place')];
};

type MarkedTextProps = {
  readonly text: RichText;
  /** The fact that is marked. */
  readonly id?: string;
  /** Whether telephone numbers can be called: not where the text itself stands in a link or a button. */
  readonly calls: boolean;
};

/** German prose in which one fact is marked among the others. */
export const MarkedText = ({ text, ...rest }: MarkedTextProps) => (
  <>
    {text.map((node, at) => (
      <MarkedNode key={at} node={node} {...rest} />
    ))}
  </>
);

const MarkedNode = ({ node, id, calls }: Omit<MarkedTextProps, 'text'> & { readonly node: Inline }) => {
  const source = useContext(FactContext);
  if (typeof node === 'string') return <>{node}</>;
  // Links and stress would only distract here: what counts is the sentence and its value.
  if (node.t !== 'fact') return <MarkedText text={node.c} id={id} calls={calls} />;
  const fact = source && entryIn(source.facts, node.id);
  const isCall = fact?.unit === 'phone' && !calls;
  const words = isCall ? <Ltr>{factText(fact, source?.day ?? '', sourceLanguage)}</Ltr> : <RichTextView text={[node]} lang={sourceLanguage} />;
  return node.id === id ? <mark class="fact-mark">{words}</mark> : words;
};

/** Plain words for searching and comparing; values are left out. */
export const plainWordsOf = (text: RichText): string => plainText(text, () => missingFact);

/** The sentences of a fact with their values as a reader sees them, to search in. */
export const searchWords = ({ id, fact, today, uses }: FactEntry, facts: Parameters<typeof factWordsIn>[0], day: string): string => {
  const words = factWordsIn(facts, day, sourceLanguage);
  const said = uses.map((use) => {
    if (use.kind === 'place') return use.name;
    const text = use.kind === 'text' ? use.text : use.label;
    return text === undefined ? '' : plainText(text.text, words);
  });
  return [id, fact.source, today === undefined ? '' : formatFact(today, fact.unit, sourceLanguage), ...said].join('\n').toLocaleLowerCase('de-CH');
};

/** «ändert am 1. Januar 2027: 335 → 312 Franken» */
export const useReasonText = (): ((entry: FactEntry, reason: FactReason) => string) => {
  const { t } = useTranslation('office');
  return ({ fact, today, checkedOn }, reason) => {
    switch (reason.kind) {
      case 'missing':
      case 'unconfirmed':
        return t(`contents.reason.${reason.kind}`);
      case 'unchecked':
        return t('contents.reason.unchecked', { day: dayWords(checkedOn) });
      case 'ends':
        return t('contents.reason.ends', { day: dayWords(reason.last) });
      case 'changes':
        return t('contents.reason.changes', {
          day: dayWords(reason.next.from),
          from: today === undefined ? missingFact : formatFact(today, fact.unit, sourceLanguage, 'number'),
          to: formatFact(reason.next.value, fact.unit, sourceLanguage),
        });
    }
  };
};

/** «1. Januar 2027» */
export const dayWords = (day: string): string => formatFact(day, 'date', sourceLanguage);
