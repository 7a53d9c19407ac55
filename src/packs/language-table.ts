import { sourceLanguage, type Direction, type Language } from '#core/language.ts';
import { error, type Finding } from './finding.ts';
import { list, pattern, shape, text, word } from './shape.ts';
import { parseYaml } from './yaml-file.ts';

const file = 'languages.yaml';

const table = list(
  shape({
    tag: text,
    autonym: text,
    german: text,
    script: pattern(/^[A-Z][a-z]{3}$/, 'an ISO 15924 script like Latn'),
    font: word,
  }),
);

/** Reads the languages on offer and adds what CLDR knows: the direction is never written by hand. */
export const languageTable = (yaml: string, findings: Finding[]): readonly Language[] => {
  const languages = parseYaml(file, yaml, table, findings) ?? [];
  for (const { tag, script } of languages) findings.push(...checkTag(tag, script));
  const twice = languages.find(({ tag }, index) => languages.findIndex((other) => other.tag === tag) !== index);
  if (twice !== undefined) findings.push(error(file, twice.tag, 'is named twice'));
  if (!languages.some(({ tag }) => tag === sourceLanguage)) findings.push(error(file, sourceLanguage, 'the source language is missing'));
  return languages.filter(({ tag }) => isTag(tag)).map((language) => ({ ...language, dir: directionOf(language.tag) }));
};

/** Node had the method as a property first; both come from the same ICU. */
export const directionOf = (tag: string): Direction => {
  const locale: LocaleWithText = new Intl.Locale(tag);
  const info = locale.getTextInfo?.() ?? locale.textInfo;
  if (info === undefined) throw new Error('This Node does not know the direction of a script (Intl.Locale#getTextInfo): use Node 20 or newer with full ICU.');
  return info.direction === 'rtl' ? 'rtl' : 'ltr';
};

type TextInfo = { readonly direction?: string };
type LocaleWithText = Intl.Locale & { readonly textInfo?: TextInfo; readonly getTextInfo?: () => TextInfo };

const checkTag = (tag: string, script: string): readonly Finding[] => {
  if (!isTag(tag)) return [error(file, tag, 'is not a canonical BCP-47 tag')];
  const expected = new Intl.Locale(tag).maximize().script;
  return expected === script ? [] : [error(file, tag, `is written in ${expected} according to CLDR, not in ${script}`)];
};

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};
