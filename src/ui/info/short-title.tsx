import { sourceLanguage } from '#core/language.ts';
import type { TopicEntry } from '#core/pack.ts';
import { plainText, type Text } from '#core/text.ts';
import { missingFact } from '#ui/shared/fact-text.ts';

/** Titles hold no facts; one that did would show the gap. */
export const titleWords = (text: Text | undefined): string => (text === undefined ? '' : plainText(text.text, () => missingFact));

/** The short title of a topic; says where it is German because nobody translated it. */
export const ShortTitle = ({ entry }: { readonly entry: TopicEntry }) => {
  const text = entry.short ?? entry.title;
  const words = titleWords(text) || entry.id;
  return text?.untranslated === true ? <span lang={sourceLanguage} dir="ltr">{words}</span> : <>{words}</>;
};
