import { entryIn } from './lookup.ts';

export type Direction = 'ltr' | 'rtl';

/** A language that content is offered in. Its direction is CLDR's, written into the table when the packs are built. */
export type Language = {
  /** Canonical BCP-47 tag: `de-CH`, `ar`, `ti`. */
  readonly tag: string;
  /** Its name in itself: `ትግርኛ`. */
  readonly autonym: string;
  /** Its name in German, for staff: `Tigrinya`. */
  readonly german: string;
  /** ISO 15924: `Latn`, `Arab`, `Ethi`, `Cyrl`. */
  readonly script: string;
  readonly dir: Direction;
  /** Font family group that carries its script; fetched and cached with the language. */
  readonly font: string;
};

/** The language of the authorities and the source of every translation. */
export const sourceLanguage = 'de-CH';

/** German in Leichte Sprache: for the tools a translation like any other, for the reader German. */
export const simpleLanguage = 'de-CH-simple';

/** Languages whose file has a shorter name than their tag. */
const shortNames: Readonly<Record<string, string>> = { [sourceLanguage]: 'de', [simpleLanguage]: 'de-simple' };

/** `de` for `de-CH`: the name of a language's file in `content/` and `locales/`. */
export const languageFile = (tag: string): string => entryIn(shortNames, tag) ?? tag;

/** `de-CH` for `de`: the language that a file is written in. */
export const languageOfFile = (name: string): string => Object.keys(shortNames).find((tag) => shortNames[tag] === name) ?? name;

/** Whether a text in this language is German, with its cases. */
export const isGerman = (tag: string): boolean => tag === sourceLanguage || tag === simpleLanguage;
