export type Variant = 'exact' | 'prefix' | 'no marks' | 'tashkeel' | 'article' | 'same sound' | 'one typo';

/** How people may write a word; nothing where there is no such way in its script. `turn` chooses where a mistake is made. */
export const variants: Readonly<Record<Variant, (word: string, language: string, turn: number) => readonly string[]>> = {
  exact: (word) => [word],
  prefix: (word) => {
    const letters = [...word];
    if (/\p{Script=Han}/u.test(word)) return letters.slice(0, 1);
    return letters.length < 4 ? [] : [letters.slice(0, Math.max(3, Math.ceil(letters.length * 0.6))).join('')];
  },
  'no marks': (word) => others(word, [withoutMarks(word)]),
  tashkeel: (word) => (/\p{Script=Arabic}/u.test(word) ? others(word, [withoutTashkeel(word), vocalised(word)]) : []),
  article: (word, language) => others(word, articleForms(word, language)),
  'same sound': (word, language) => others(word, sameSound[language]?.(word) ?? []),
  // In a shorter word one mistake makes another word. In Chinese another sign is chosen, none is left out.
  'one typo': (word, _, turn) => {
    const isHan = /\p{Script=Han}/u.test(word);
    return [...word].length < (isHan ? 3 : 5) ? [] : others(word, mistakes(word, turn).slice(isHan ? 1 : 0));
  },
};

const others = (word: string, forms: readonly string[]): readonly string[] => [...new Set(forms)].filter((form) => form !== word);

/** As on a keyboard that lacks them, or in a hurry. */
const withoutMarks = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u093c\u0e48-\u0e4c\u0670\u0654\u0655]/gu, '')
    .replace(/\u0901/gu, '\u0902')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .replace(/[’\u200c]/gu, '')
    .normalize('NFC');

const withoutTashkeel = (word: string): string => word.replace(/[\u064b-\u0652]/gu, '');

/** A vowel on each letter, as in a schoolbook. */
const vocalised = (word: string): string => [...withoutTashkeel(word)].map((letter) => (/[\u0628-\u064a]/u.test(letter) ? `${letter}\u064e` : letter)).join('');

const articleForms = (word: string, language: string): readonly string[] => {
  if (language === 'ar') {
    const bare = /^(?:ال|وال|بال|لل)(?<rest>.{3,})$/u.exec(word)?.groups?.['rest'];
    const noun = bare ?? word;
    return [`ال${noun}`, `وال${noun}`, `بال${noun}`, `لل${noun}`, ...(bare === undefined ? [] : [bare])];
  }
  if (language !== 'it') return [];
  const bare = /^\p{L}+’(?<rest>.{3,})$/u.exec(word)?.groups?.['rest'];
  return bare === undefined ? [] : [bare, `dell'${bare}`, `l’${bare}`];
};

const swap = (word: string, pairs: readonly (readonly [string, string])[]): string => {
  const letters = new Map(pairs.flatMap(([a, b]) => [[a, b], [b, a]] as const));
  return [...word].map((letter) => letters.get(letter) ?? letter).join('');
};

/** Rows of the Ethiopic script: each letter with its seven vowels. */
const rows = (a: number, b: number): readonly (readonly [string, string])[] =>
  Array.from({ length: 7 }, (_, vowel) => [String.fromCodePoint(a + vowel), String.fromCodePoint(b + vowel)] as const);

/** Letters that people write for one another. */
const sameSound: Readonly<Record<string, (word: string) => readonly string[]>> = {
  'de-CH': (word) => [
    word.replace(/ss/gu, 'ß'),
    word.replace(/[äöüÄÖÜ]/gu, (letter) => `${({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' } as Readonly<Record<string, string>>)[letter]}`),
  ],
  uk: (word) => [word.replace(/ґ/gu, 'г').replace(/Ґ/gu, 'Г'), word.replace(/’/gu, "'"), word.replace(/’/gu, '\u02bc')],
  ar: (word) => [word.replace(/[أإآ]/gu, 'ا'), word.replace(/ة/gu, 'ه'), word.replace(/ى$/u, 'ي'), word.replace(/ي$/u, 'ى'), word.replace(/ا/gu, 'أ')],
  fa: (word) => [swap(word, [['ی', 'ي'], ['ک', 'ك']]), word.replace(/ه/gu, 'ة')],
  ti: (word) => [swap(word, rows(0x1210, 0x1200)), swap(word, rows(0x1220, 0x1230)), swap(word, rows(0x12d0, 0x12a0)), swap(word, rows(0x1338, 0x1340)), swap(word, [['አ', 'ኣ'], ['ሀ', 'ሃ']])],
  hi: (word) => [word.replace(/न्(?=[त-ध])/gu, 'ं').replace(/म्(?=[प-भ])/gu, 'ं'), word.replace(/ं(?=[त-ध])/gu, 'न्')],
};

/** One letter left out, doubled, exchanged for its neighbour in the alphabet, and two swapped; not all at the same place. */
const mistakes = (word: string, turn: number): readonly string[] => {
  const letters = [...word];
  const at = (step: number): number => (turn * 3 + step * 2 + 1) % letters.length;
  const [out, twice, other, swapped] = [at(0), at(1), at(2), at(3) % (letters.length - 1)];
  const neighbour = String.fromCodePoint((letters[other]?.codePointAt(0) ?? 0) + 1);
  return [
    letters.filter((_, place) => place !== out).join(''),
    letters.flatMap((letter, place) => (place === twice ? [letter, letter] : [letter])).join(''),
    letters.map((letter, place) => (place === other && /\p{L}/u.test(neighbour) ? neighbour : letter)).join(''),
    letters.map((letter, place) => (place === swapped ? letters[place + 1] : place === swapped + 1 ? letters[place - 1] : letter)).join(''),
  ];
};
