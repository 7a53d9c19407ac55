import { fold } from './fold.ts';

/** A word of a query. */
export type AskedWord = {
  /** As it was typed, in lower case. */
  readonly typed: string;
  readonly folded: string;
  /** Folded, and what else may be meant by it: without article, with an umlaut. */
  readonly spellings: readonly string[];
  /** What stands in folded text where the word does: any of them will do. */
  readonly needles: readonly Needle[];
  /** Of a script that writes words without blanks between them. */
  readonly isUnspaced: boolean;
};

/** `start`: where a word begins. `behind`: there, or behind what matches this: an article, a preposition. */
export type Needle =
  | { readonly at: 'anywhere'; readonly text: string }
  | { readonly at: 'start'; readonly text: string; readonly withBlank: string }
  | { readonly at: 'behind'; readonly text: string; readonly article: RegExp };

/** Where a needle stands next; -1 if nowhere. */
export const findNeedle = (text: string, needle: Needle, from: number): number => {
  switch (needle.at) {
    case 'anywhere':
      return text.indexOf(needle.text, from);
    case 'start': {
      const before = text.indexOf(needle.withBlank, Math.max(from - 1, 0));
      return before < 0 ? before : before + 1;
    }
    case 'behind':
      return findBehind(text, needle.text, needle.article, from);
  }
};

const findBehind = (text: string, letters: string, behind: RegExp, from: number): number => {
  let at = text.indexOf(letters, from);
  while (at >= 0 && !behind.test(wordBefore(text, at))) at = text.indexOf(letters, at + 1);
  return at;
};

/** What the word that goes on at `at` begins with. No article is longer than this. */
const longestArticle = 6;
const blank = 32;

const wordBefore = (text: string, at: number): string => {
  let start = at;
  while (start > 0 && at - start < longestArticle && text.charCodeAt(start - 1) > blank) start -= 1;
  return start === at ? '' : text.slice(start, at);
};

/** More is no query but a pasted text. */
const longestQuery = 200;
const mostWords = 12;

/** The words of a query, each with the spellings under which it may be found. */
export const askedWords = (query: string, language: string): readonly AskedWord[] =>
  query
    .slice(0, longestQuery)
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((typed) => {
      const words = wordsOf(fold(typed));
      return words.map((folded) => {
        const bare = words.length === 1 ? wordsOf(fold(withoutElision(typed))) : [];
        const spellings = spellingsOf([folded, ...bare], typed);
        return { typed, folded, spellings, needles: needlesOf(spellings, language), isUnspaced: isUnspaced(folded) };
      });
    })
    .slice(0, mostWords);

/** The same query with long rows of Chinese or Thai cut into words; nothing where there is nothing to cut. */
export const askedInPieces = (query: string, language: string): readonly AskedWord[] | undefined => {
  if (!isUnspaced(query) || typeof Intl.Segmenter !== 'function') return undefined;
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(query.slice(0, longestQuery))];
  return askedWords(segments.map(({ segment }) => segment).join(' '), language);
};

/** Whether a word says enough to be looked for inside other words, or in languages one does not read. */
export const isTelling = ({ needles }: AskedWord): boolean => needles.some(({ at }) => at === 'anywhere');

/** Scripts without blanks between words. */
export const isUnspaced = (text: string): boolean =>
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

const wordsOf = (folded: string): readonly string[] => folded.split(' ').filter((word) => word !== '');

/** French and Italian write article and word as one: `l’assurance`, `dell’ufficio`. */
const withoutElision = (typed: string): string => /^\p{Script=Latin}{1,5}['’ʼ](?<rest>\p{Script=Latin}{2,}.*)$/u.exec(typed)?.groups?.['rest'] ?? '';

const spellingsOf = (forms: readonly string[], typed: string): readonly string[] => [
  ...new Set(forms.flatMap((form) => [form, ...withoutArticle(form, typed)]).flatMap((form) => [...umlautSpellings(form), ...nasalSpellings(form)])),
];

const needlesOf = (spellings: readonly string[], language: string): readonly Needle[] => {
  const shortFirst = [...spellings].sort((a, b) => a.length - b.length);
  // Wherever the longer one stands, the shorter one does.
  const needed = shortFirst.filter((spelling, at) => !shortFirst.slice(0, at).some((other) => isInside(other) && spelling.includes(other)));
  return needed.map((text) => {
    if (isInside(text)) return { at: 'anywhere', text };
    const article = text.length > 1 ? articles[new Intl.Locale(language).language] : undefined;
    return article === undefined ? { at: 'start', text, withBlank: ` ${text}` } : { at: 'behind', text, article };
  });
};

/**
 * From three letters on also inside a word: German hides «Versicherung» in «Krankenversicherung». A sign of an Ethiopic row is a
 * syllable, two of them say as much. What is shorter stands at the beginning of a word, or behind what is written onto it.
 */
const isInside = (spelling: string): boolean => spelling.length >= (isUnspaced(spelling) ? 1 : /\p{Script=Ethiopic}/u.test(spelling) ? 2 : 3);

/** Articles and prepositions that are written onto the next word, folded. */
const articles: Readonly<Record<string, RegExp>> = {
  ar: /^[وف]?[بكل]?(?:ال|ل)?$/u,
  fr: /^(?:qu|[ldnsjmtc])?$/u,
  it: /^(?:(?:de|a|da|ne|su)?ll|l|d|un|c)?$/u,
};

/**
 * والتأمين, بالتأمين and للتأمين are asked for as تأمين, which stands in all of them. Two letters would stand in too much, but
 * the hamza of ماء is a third one that folding leaves out.
 */
const withoutArticle = (form: string, typed: string): readonly string[] => {
  const bare = /^[وف]?(?:[بك]?ال|لل)(?<rest>\p{Script=Arabic}{2,})$/u.exec(form)?.groups?.['rest'];
  return bare === undefined || (bare.length === 2 && !typed.includes('\u0621')) ? [] : [bare];
};

/** `aerzte` may mean «Ärzte», which is folded to `arzte`; `feuer` means itself. */
const umlautSpellings = (form: string): readonly string[] => {
  const parts = form.split(/(?<=[aou])(?=e)/u);
  // Each place doubles the spellings.
  if (parts.length === 1 || parts.length > 4) return [form];
  return parts.slice(1).reduce<readonly string[]>((spellings, part) => spellings.flatMap((spelling) => [spelling + part, spelling + part.slice(1)]), [parts[0] ?? '']);
};

/** Hindi and Nepali write a nasal before a consonant as a letter or as a dot: हिन्दी, हिंदी. */
const nasalSpellings = (form: string): readonly string[] => {
  if (!/\p{Script=Devanagari}/u.test(form)) return [];
  const dotted = form.replace(/[ङञणनम]्(?=[क-ह]|$)/gu, 'ं');
  const written = nasalRows.reduce((text, [consonants, nasal]) => text.replace(new RegExp(`ं(?=[${consonants}])`, 'gu'), `${nasal}्`), form);
  return [dotted, written].filter((spelling) => spelling !== form);
};

const nasalRows: readonly (readonly [consonants: string, nasal: string])[] = [
  ['क-घ', 'ङ'],
  ['च-झ', 'ञ'],
  ['ट-ढ', 'ण'],
  ['त-ध', 'न'],
  ['प-भ', 'म'],
];
