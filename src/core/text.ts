/**
 * Text of a pack as it crosses the wire: a closed tree, compiled at build time from `*emphasis*`,
 * `[label](https://...)` and `{{fact.id}}`. There is no HTML in it, so nothing has to be escaped or trusted.
 */
export type Inline =
  | string
  | { readonly t: 'em'; readonly c: readonly Inline[] }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Inline[] }
  | { readonly t: 'fact'; readonly id: string; readonly form?: FactForm };

/** `dative`: German «innert 14 Tagen»; `number`: the bare number without its unit. */
export type FactForm = 'dative' | 'number';

export type RichText = readonly Inline[];

/** `original` is the German; `machine` was never read by a person who knows the language. */
export type TextState = 'original' | 'machine' | 'checked';

/** One text in one language, with how far it can be trusted. */
export type Text = {
  readonly text: RichText;
  readonly state: TextState;
  /** The German has changed since this translation was made. */
  readonly outdated?: true;
  /** No translation exists: this is the German itself and must be marked `lang="de-CH"`. */
  readonly untranslated?: true;
};

/** The words of a text without its marks; facts are looked up with `factWords`. */
export const plainText = (text: RichText, factWords: (id: string, form?: FactForm) => string): string =>
  text.reduce<string>((plain, node) => {
    if (typeof node === 'string') return plain + node;
    if (node.t === 'fact') return plain + factWords(node.id, node.form);
    return plain + plainText(node.c, factWords);
  }, '');
