import type { Fact } from '#core/fact.ts';
import { isSafeLink } from '#core/link.ts';
import { entryIn } from '#core/lookup.ts';
import type { Inline, RichText } from '#core/text.ts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { FactView } from './fact-view.tsx';

/** What prose needs to show its facts; given once per page. */
export type FactSource = {
  readonly facts: Readonly<Record<string, Fact>>;
  /** `YYYY-MM-DD` in Europe/Zurich, taken once when the page opens. */
  readonly day: string;
  /** Staff see which facts nobody confirmed; a guest is not worried with it. */
  readonly audience: 'guest' | 'staff';
  readonly words: { readonly missing: string; readonly unconfirmed: string };
};

export const FactContext = createContext<FactSource | undefined>(undefined);

export type RichTextViewProps = { readonly text: RichText; readonly lang: string };

/** Prose of a pack as elements: there is no HTML in it and none is made from it. */
export const RichTextView = ({ text, lang }: RichTextViewProps) => (
  <>
    {text.map((node, index) => (
      <InlineView key={index} node={node} lang={lang} />
    ))}
  </>
);

const InlineView = ({ node, lang }: { readonly node: Inline; readonly lang: string }) => {
  if (typeof node === 'string') return <>{node}</>;
  switch (node.t) {
    case 'em':
      return (
        <em>
          <RichTextView text={node.c} lang={lang} />
        </em>
      );
    case 'link':
      // Checked when it was built and again when it was installed; on the very first visit it comes straight from the network.
      if (!isSafeLink(node.href)) return <RichTextView text={node.c} lang={lang} />;
      return (
        <a href={node.href} rel="noreferrer" target="_blank">
          <RichTextView text={node.c} lang={lang} />
        </a>
      );
    case 'fact':
      return <FactInText id={node.id} form={node.form} lang={lang} />;
  }
};

const FactInText = ({ id, form, lang }: Pick<Extract<Inline, { t: 'fact' }>, 'id' | 'form'> & { readonly lang: string }) => {
  const source = useContext(FactContext);
  if (source === undefined) throw new Error('Prose with facts stands outside of FactContext.Provider, so nobody knows which facts are meant.');
  return <FactView {...source} fact={entryIn(source.facts, id)} id={id} form={form} lang={lang} />;
};
