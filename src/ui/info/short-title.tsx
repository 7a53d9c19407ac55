import { Fragment } from 'preact';
import { sourceLanguage } from '#core/language.ts';
import type { TopicEntry } from '#core/pack.ts';
import { plainText, type Text } from '#core/text.ts';
import { missingFact } from '#ui/shared/fact-text.ts';

/** Titles hold no facts; one that did would show the gap. */
export const titleWords = (text: Text | undefined): string => (text === undefined ? '' : plainText(text.text, () => missingFact));

/** The short title of a topic; says where it is German because nobody translated it. */
export const ShortTitle = ({ entry }: { readonly entry: TopicEntry }) => {
  const text = entry.short ?? entry.title;
  // A long word of Leichte Sprache breaks at its Mediopunkt before it breaks anywhere.
  const words = (titleWords(text) || entry.id).split(/(?<=·)/).map((part, index) => (index === 0 ? part : <Fragment key={index}><wbr />{part}</Fragment>));
  return text?.untranslated === true ? <span lang={sourceLanguage} dir="ltr">{words}</span> : <>{words}</>;
};
