import { isGerman, languageFile, simpleLanguage } from '#core/language.ts';
import { plainText, type RichText } from '#core/text.ts';
import { isForSearch, isForStaff } from '#core/text-id.ts';
import { checkMarks } from './check-marks.ts';
import type { Known } from './check-references.ts';
import { checkSimple } from './check-simple.ts';
import { error, warning, type Finding } from './finding.ts';
import { factsIn, linksIn, parseRichText } from './rich-text.ts';
import { sourceHash } from './source-hash.ts';
import type { TextSet, Translation } from './source-pack.ts';

/** Says how much of a language is missing; one line per file, because a new language misses everything. */
export const checkGaps = (set: TextSet, tag: string): readonly Finding[] => {
  const expected = translatable(set);
  const missing = expected.filter((id) => set.translations.get(tag)?.has(id) !== true);
  const message = `${missing.length} of ${expected.length} texts are not translated`;
  return missing.length === 0 ? [] : [warning(fileOf(set, tag), undefined, message)];
};

/** Checks what is there of a language. */
export const checkTranslation = (set: TextSet, tag: string, known: Known): readonly Finding[] => {
  const file = fileOf(set, tag);
  const written = [...(set.translations.get(tag) ?? [])];
  const unstamped = written.filter(([id, { state }]) => state === undefined && !isForSearch(id)).length;
  return [
    ...(unstamped > 0 ? [warning(file, undefined, `${unstamped} texts have no state yet: npm run content:stamp`)] : []),
    ...written.flatMap(([id, translation]) => [
      ...checkMarks(file, id, translation.text, known),
      ...checkOrigin(file, id, set.german.get(id), translation),
      ...(isGerman(tag) ? [] : checkForms(file, id, translation.text)),
      ...(tag === simpleLanguage && !isForSearch(id) ? checkSimple(file, id, translation.text) : []),
    ]),
  ];
};

const fileOf = (set: TextSet, tag: string): string => `${set.folder}/${languageFile(tag)}.yaml`;

const translatable = ({ german }: TextSet): readonly string[] => [...german.keys()].filter((id) => !isForStaff(id));

const checkOrigin = (file: string, id: string, german: string | undefined, translation: Translation): readonly Finding[] => {
  if (isForStaff(id)) return [error(file, id, 'texts for staff are not translated')];
  if (german === undefined) return [error(file, id, 'there is no German text of this name')];
  const { text, state, source, by, on } = translation;
  const unsigned = state === 'checked' && (by === undefined || on === undefined);
  const outdated = source !== undefined && source !== sourceHash(german);
  return [
    // Each language has its own words to search by.
    ...(isForSearch(id) ? [] : compare(file, id, german, text)),
    ...(unsigned ? [error(file, id, 'a checked text names by whom and on which day')] : []),
    ...(outdated ? [warning(file, id, 'is outdated: the German has changed')] : []),
  ];
};

/**
 * What a translation has to share with its German: every fact and every link as often, no more and no less. A lost fact is a
 * lost deadline. Numbers that stand in one and not in the other are worth a second look.
 */
const compare = (file: string, id: string, german: string, translation: string): readonly Finding[] => {
  const [source, target] = [parseRichText(german), parseRichText(translation)];
  if (!source.ok || !target.ok) return [];
  return [
    ...difference(factsIn(source.value), factsIn(target.value)).map((message) => error(file, id, `the fact ${message}`)),
    ...difference(linksIn(source.value), linksIn(target.value)).map((message) => error(file, id, `the link ${message}`)),
    ...difference(numbersIn(source.value), numbersIn(target.value)).map((message) => warning(file, id, `the number ${message}`)),
    ...(/(?!\d)\p{Nd}/u.test(translation) ? [warning(file, id, 'has digits other than 0-9, the facts beside them have not')] : []),
  ];
};

/** German forms of facts. */
const checkForms = (file: string, id: string, text: string): readonly Finding[] => {
  const parsed = parseRichText(text);
  return parsed.ok && hasDative(parsed.value) ? [error(file, id, '|dative is a German form')] : [];
};

const difference = (source: readonly string[], target: readonly string[]): readonly string[] => [
  ...without(source, target).map((item) => `«${item}» of the German is missing`),
  ...without(target, source).map((item) => `«${item}» is not in the German`),
];

/** Multiset difference: a fact that stands twice has to stand twice. */
const without = (items: readonly string[], taken: readonly string[]): readonly string[] => {
  const rest = [...taken];
  return items.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

/** Names of levels and permits like A1 and B2 are words, not numbers. */
const numbersIn = (text: RichText): readonly string[] => plainText(text, () => ' ').match(/(?<![\p{L}\d])\d+/gu) ?? [];

const hasDative = (text: RichText): boolean =>
  text.some((node) => typeof node !== 'string' && (node.t === 'fact' ? node.form === 'dative' : hasDative(node.c)));
