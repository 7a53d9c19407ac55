import { languageFile, sourceLanguage } from '#core/language.ts';
import type { RichText } from '#core/text.ts';
import { isForSearch, isForStaff } from '#core/text-id.ts';
import { checkMarks } from './check-marks.ts';
import type { Known } from './check-references.ts';
import { checkGaps, checkTranslation } from './check-translation.ts';
import { error, strictWarning, warning, type Finding } from './finding.ts';
import { readingLevel, sentencesOf, wordsOf } from './reading.ts';
import { factsIn, parseRichText } from './rich-text.ts';
import type { SourcePack, TextSet } from './source-pack.ts';
import { textIdsOf } from './text-ids.ts';

/** `content/README.md`: about 15 words a sentence at most, two sentences a point at most. */
const longestSentence = 15;
const sentencesOfAPoint = 2;
/** School year by `readingLevel`: our own limit for A2/B1, one above the hardest topic when it was set. */
const hardestReading = 7;

/**
 * Checks the words of a pack: the German against the rules of writing, every translation against the German.
 * @param languages tags on offer
 */
export const checkTexts = (pack: SourcePack, known: Known, languages: readonly string[]): readonly Finding[] =>
  pack.texts.flatMap((set) => [...checkGerman(pack, set, known), ...checkLanguages(pack, set, known, languages)]);

const checkGerman = (pack: SourcePack, set: TextSet, known: Known): readonly Finding[] => {
  const file = `${set.folder}/${languageFile(sourceLanguage)}.yaml`;
  const { required, allowed } = textIdsOf(pack, set);
  const missing = required.filter((id) => !set.german.has(id));
  const unused = [...set.german.keys()].filter((id) => !allowed.includes(id));
  return [
    ...missing.map((id) => error(file, id, 'the German is missing')),
    ...unused.map((id) => error(file, id, 'nothing refers to this text')),
    ...[...set.german].flatMap(([id, text]) => [...checkMarks(file, id, text, known), ...checkWriting(file, id, text), ...checkCertain(file, id, text, known)]),
    ...checkReading(file, set),
  ];
};

const checkWriting = (file: string, id: string, text: string): readonly Finding[] => {
  const parsed = parseRichText(text);
  return [
    ...(/[ßẞ]/.test(text) ? [error(file, id, 'has an «ß», Swiss German writes «ss»')] : []),
    ...(parsed.ok && !isForStaff(id) && !isForSearch(id) ? checkLength(file, id, parsed.value) : []),
  ];
};

const checkLength = (file: string, id: string, text: RichText): readonly Finding[] => {
  const sentences = sentencesOf(text);
  const longest = Math.max(0, ...sentences.map((sentence) => wordsOf(sentence).length));
  const tooMany = id.startsWith('point.') && sentences.length > sentencesOfAPoint;
  return [
    ...(longest > longestSentence ? [warning(file, id, `has a sentence of ${longest} words, ${longestSentence} are enough`)] : []),
    ...(tooMany ? [warning(file, id, `has ${sentences.length} sentences, ${sentencesOfAPoint} are enough`)] : []),
  ];
};

const checkReading = (file: string, set: TextSet): readonly Finding[] => {
  const level = set.kind === 'topic' ? readingLevel(set) : undefined;
  return level !== undefined && level > hardestReading
    ? [warning(file, undefined, `is hard to read (school year ${level.toFixed(1)}, at most ${hardestReading}): shorter sentences, shorter words`)]
    : [];
};

/** Guests read the number as if it were certain. What staff are told may be a question. */
const checkCertain = (file: string, id: string, text: string, known: Known): readonly Finding[] => {
  const parsed = parseRichText(text);
  if (!parsed.ok || isForStaff(id)) return [];
  const uncertain = [...new Set(factsIn(parsed.value))].filter((fact) => known.facts.get(fact)?.status === 'unconfirmed');
  return uncertain.map((fact) => strictWarning(file, id, `says «${fact}», which is not confirmed`));
};

/** A language the pack does not promise may still have some texts; they are held to the same rules, only gaps are no finding. */
const checkLanguages = (pack: SourcePack, set: TextSet, known: Known, languages: readonly string[]): readonly Finding[] => {
  const promised = pack.manifest.languages.filter((tag) => tag !== sourceLanguage);
  const written = [...set.translations.keys()];
  return [
    ...written
      .filter((tag) => !languages.includes(tag))
      .map((tag) => error(`${set.folder}/${languageFile(tag)}.yaml`, undefined, `${tag} is not in languages.yaml`)),
    ...promised.flatMap((tag) => checkGaps(set, tag)),
    ...written.flatMap((tag) => checkTranslation(set, tag, known)),
  ];
};
