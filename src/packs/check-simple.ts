import { plainText, type RichText } from '#core/text.ts';
import { warning, type Finding } from './finding.ts';
import { sentencesOf, wordsOf } from './reading.ts';
import { parseRichText } from './rich-text.ts';

/**
 * What can be measured of the rules of Leichte Sprache (Netzwerk Leichte Sprache; DIN SPEC 33429): short sentences, no marks that
 * nest one thought in another, long words taken apart. Whether it is understood, only readers can say.
 */
export const longestSimpleSentence = 10;
const longestWord = 14;
/** Long words that have no parts. */
const whole: readonly string[] = ['Diskriminierung'];

export const checkSimple = (file: string, id: string, text: string): readonly Finding[] => {
  const parsed = parseRichText(text);
  if (!parsed.ok) return [];
  const longest = Math.max(0, ...sentencesOf(parsed.value).map((sentence) => wordsOf(sentence).length));
  const nesting = plainOf(parsed.value).match(/[;()[\]–—]/gu) ?? [];
  return [
    ...(longest > longestSimpleSentence ? [warning(file, id, `has a sentence of ${longest} words, ${longestSimpleSentence} are enough in Leichte Sprache`)] : []),
    ...[...new Set(nesting)].map((mark) => warning(file, id, `has a «${mark}»: write a sentence of its own`)),
    ...longWordsIn(parsed.value).map((word) => warning(file, id, `«${word}» is long: take it apart like Kranken·kasse, or quote it «so» if it is an official word`)),
  ];
};

const plainOf = (text: RichText): string => plainText(text, () => '1');

/** Official words stand in quotes as they are on letters and doors. The Mediopunkt and the hyphen take a word apart. */
const longWordsIn = (text: RichText): readonly string[] =>
  plainOf(text)
    .replace(/«[^»]*»/gu, ' ')
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > longestWord && !whole.includes(part));
