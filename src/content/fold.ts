/** A word as it stands in a text: `from` and `to` are offsets of UTF-16 units, as in `String#slice`. */
export type Word = { readonly word: string; readonly from: number; readonly to: number };

/** The words of a text, by the rules of its language where the browser knows them. */
export const wordsOf = (text: string, language: string): readonly Word[] => {
  if (typeof Intl.Segmenter !== 'function') {
    const matches = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ]*/gu)];
    return matches.map(({ 0: word, index }) => wordAt(word, index));
  }
  return [...segmenter(language).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => wordAt(segment, index));
};

/**
 * The forms under which a word is found, each without case, accents and letters that sound or mean the same. Text and query
 * are folded alike, so «Ärzte» is found by «arzte», «aerzte» and «ärzte», «التأمين» by «تامين», «ዓመት» by «አመት».
 */
export const foldedForms = (word: string): readonly string[] => {
  const lower = word.normalize('NFC').toLowerCase();
  const forms = [lower, lower.replace(/[äöü]/gu, (letter) => `${umlauts[letter]}`), ...elided(lower)].map(fold);
  return [...new Set(forms.flatMap((form) => [form, ...withoutArticle(form)]))].filter((form) => form !== '');
};

const wordAt = (word: string, from: number): Word => ({ word, from, to: from + word.length });

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one costs more than a keystroke may. */
const segmenter = (language: string): Intl.Segmenter => {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
};

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** French and Italian write article and word as one: `l’assurance`. */
const elided = (word: string): readonly string[] => word.split(/['’ʼ]/u).filter((part, _at, parts) => parts.length > 1 && part.length > 1);

const fold = (word: string): string =>
  word
    .normalize('NFKD')
    // Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel marks, hamza above and below. Not the vowels of Indic scripts.
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu, '')
    // Tatweel only stretches; a hamza on its own comes and goes with the spelling; apostrophes and joiners are no letters.
    .replace(/\u0640|\u0621|['’ʼ]|\u00ad|\u200c|\u200d|[\u2066-\u2069]/gu, '')
    .replace(/[^\0-\x7f]/gu, foldLetter);

const foldLetter = (letter: string): string => sameLetters[letter] ?? foldEthiopic(letter);

/** What Unicode does not take apart. Digits of Arabic and Persian keyboards dial the same numbers. */
const sameLetters: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ґ: 'г',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ہ: 'ه', ە: 'ه', ھ: 'ه', ک: 'ك',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};

/**
 * Ethiopic rows that are written for one another: ሐ and ኀ for ሀ, ሠ for ሰ, ዐ for አ, ፀ for ጸ, in each of their seven vowels.
 * Of throat sounds the first and the fourth vowel are the same (ሀ and ሃ, አ and ኣ); Eritrea and Ethiopia choose differently.
 */
const ethiopicRows: readonly (readonly [from: number, to: number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];
const vowels = 7;

const foldEthiopic = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  const row = ethiopicRows.find(([from]) => code >= from && code < from + vowels);
  const folded = row === undefined ? code : code - row[0] + row[1];
  return String.fromCodePoint(folded === 0x1203 || folded === 0x12a3 ? folded - 3 : folded);
};

/** Arabic writes article and short prepositions onto the word: والتأمين, بالتأمين, للتأمين are all found by تأمين. */
const withoutArticle = (form: string): readonly string[] => {
  const bare = /^[وف]?(?:[بك]?ال|لل)(?<rest>\p{Script=Arabic}{2,})$/u.exec(form)?.groups?.['rest'];
  return bare === undefined ? [] : [bare];
};
