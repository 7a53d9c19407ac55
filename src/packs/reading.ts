import { sourceLanguage } from '#core/language.ts';
import { plainText, type RichText } from '#core/text.ts';
import { parseRichText } from './rich-text.ts';
import type { TextSet } from './source-pack.ts';

/** Sentences of a text. A fact counts as one short word: it is read at one glance. */
export const sentencesOf = (text: RichText): readonly string[] =>
  [...segmenter.segment(plainText(text, () => '1'))].map(({ segment }) => segment).filter((sentence) => wordsOf(sentence).length > 0);

const segmenter = new Intl.Segmenter(sourceLanguage, { granularity: 'sentence' });

export const wordsOf = (sentence: string): readonly string[] => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * How hard the German of a topic is to read: the fourth Vienna formula (Bamberger and Vanecek, Lesen - Verstehen - Lernen -
 * Schreiben, 1984), 0.2656 x words per sentence + 0.2744 x percent of words of three and more syllables - 1.693. The value is a
 * school year. Read are the sentences for guests: summary, points and questions, all together, because a single one says little.
 * @returns nothing where there are too few words to say anything
 */
export const readingLevel = ({ german }: TextSet): number | undefined => {
  const read = [...german].filter(([id]) => /^(summary$|point\.|question\.)/.test(id)).map(([, text]) => parseRichText(text));
  const sentences = read.flatMap((parsed) => (parsed.ok ? sentencesOf(parsed.value) : []));
  const words = sentences.flatMap(wordsOf);
  if (words.length < fewestWords) return undefined;
  const long = words.filter((word) => syllables(word) >= 3).length;
  return 0.2656 * (words.length / sentences.length) + 0.2744 * ((100 * long) / words.length) - 1.693;
};

/** A single long word decides about two sentences, not about a topic. */
const fewestWords = 60;

/** German syllables, counted by their vowels: «ie», «ei», «eu», «äu», «au» and doubled vowels are one. */
const syllables = (word: string): number => word.toLowerCase().match(/ie|ei|eu|äu|au|ai|aa|ee|oo|[aeiouäöüy]/g)?.length ?? 1;
