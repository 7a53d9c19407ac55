/**
 * What the search takes a letter for: without case, accents and marks, and the same for letters that sound or mean the same.
 * @param letter one UTF-16 unit
 * @returns nothing for what is left out, a blank for what separates words, several letters for `ß`
 */
export const foldLetter = (letter: string): string => {
  const code = letter.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return letter;
  return [...letter.toLowerCase().normalize('NFKD').toLowerCase()].map(foldPart).join('');
};

const foldPart = (part: string): string => {
  if (leftOut.test(part)) return '';
  if (!/[\p{L}\p{M}\p{N}]/u.test(part)) return ' ';
  return sameLetters[part] ?? digit(part) ?? foldEthiopic(part);
};

/**
 * Left out on both sides, because people do: accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel marks, a hamza above,
 * below or on its own, the stretching tatweel; nukta and chandrabindu of India; tones of Thai and Lao; apostrophes; what is not seen;
 * the Mediopunkt of Leichte Sprache («Kranken·kasse»).
 * Not the vowels of Indic scripts and Thai: they are letters.
 */
const leftOut = new RegExp(
  [
    '[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff]',
    '[\u0621\u0640]',
    '[\u093c\u0981\u09bc\u0a3c\u0abc\u0b3c\u0cbc]',
    '[\u0e47-\u0e4c\u0e4e\u0ec8-\u0ecc]',
    '[\u135d-\u135f\u20d0-\u20ff\ufe00-\ufe0f]',
    "['’‘ʼʻʹʾʿ`´\u00b7]",
    '\\p{Cf}',
  ].join('|'),
  'u',
);

/** What Unicode does not take apart. */
const sameLetters: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't', þ: 'th', ŋ: 'n', ə: 'a', ɛ: 'e', ɔ: 'o', ɓ: 'b', ɗ: 'd', ƙ: 'k',
  ς: 'σ',
  ґ: 'г', ғ: 'г', қ: 'к', ҡ: 'к', ң: 'н', ө: 'о', ү: 'у', ұ: 'у', ҳ: 'х', ҷ: 'ч', ә: 'а',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ۆ: 'و', ة: 'ه', ہ: 'ه', ە: 'ه', ھ: 'ه', ۃ: 'ه', ک: 'ك', ڵ: 'ل', ڕ: 'ر', ں: 'ن',
  // Hindi writes ँ and ं for one another.
  '\u0901': '\u0902',
};

/** Zeros of the digits people have on their keyboards: all of them dial the same numbers. */
const zeros = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐';

const digit = (part: string): string | undefined => {
  if (!/\p{Nd}/u.test(part)) return undefined;
  const value = [...zeros].map((zero) => part.charCodeAt(0) - zero.charCodeAt(0)).find((distance) => distance >= 0 && distance < 10);
  return value === undefined ? undefined : String(value);
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

const foldEthiopic = (part: string): string => {
  const code = part.codePointAt(0) ?? 0;
  const row = ethiopicRows.find(([from]) => code >= from && code < from + vowels);
  const folded = row === undefined ? code : code - row[0] + row[1];
  return String.fromCodePoint(folded === 0x1203 || folded === 0x12a3 ? folded - 3 : folded);
};
