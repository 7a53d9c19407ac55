import type { Language } from '#core/language.ts';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Index } from '#core/overlay.ts';
import { plainText, type Text } from '#core/text.ts';
import { missingFact } from '#ui/shared/fact-text.ts';
import { RichTextView } from '#ui/shared/rich-text.tsx';
import './words.css';

/** What words are said in: enough to mark them. */
export type Tongue = Pick<Language, 'tag' | 'dir'>;

export const german: Tongue = { tag: sourceLanguage, dir: 'ltr' };

export type WordsProps = { readonly text: Text | undefined; readonly tongue: Tongue };

/** A text of a pack, marked with the language it is really in: what has no translation is German. */
export const Words = ({ text, tongue }: WordsProps) => {
  if (text === undefined) return null;
  const { tag, dir } = text.untranslated ? german : tongue;
  return (
    <span class="words" lang={tag} dir={dir}>
      <RichTextView text={text.text} lang={tag} />
    </span>
  );
};

/** The plain words of a text in which no facts are expected: titles, phrases. */
export const plainWords = (text: Text): string => plainText(text.text, () => missingFact);

export const titleIn = (index: Index, topic: string): Text | undefined => index.topics.find(({ id }) => id === topic)?.title;

/** Title of a topic for headings and labels; its id where this device does not know it. */
export const plainTitle = (index: Index, topic: string): string => {
  const title = titleIn(index, topic);
  return title === undefined ? topic : plainWords(title);
};

/** A phrase of the pack in plain words; its id where no pack has it. */
export const plainPhrase = (index: Index, id: string): string => {
  const phrase = entryIn(index.phrases, id);
  return phrase === undefined ? id : plainWords(phrase);
};
