import { plainText, type RichText } from '#core/text.ts';
import type { Known } from './check-references.ts';
import { error, type Finding } from './finding.ts';
import { factsIn, parseRichText } from './rich-text.ts';

/** What holds for a text in any language: its marks are complete, its facts exist, telephone numbers are facts, and direction is left to the app. */
export const checkMarks = (file: string, id: string, text: string, known: Known): readonly Finding[] => {
  const parsed = parseRichText(text);
  if (!parsed.ok) return [error(file, id, parsed.error)];
  const unknown = factsIn(parsed.value).filter((fact) => !known.facts.has(fact));
  return [
    ...(directionMark.test(text) ? [error(file, id, 'has an invisible direction mark: the app sets direction, also around facts')] : []),
    ...unknown.map((fact) => error(file, id, `there is no fact «${fact}»`)),
    ...telephoneNumbersIn(parsed.value).map((number) => error(file, id, `the telephone number ${number} has to be a fact: {{id}}`)),
  ];
};

/** Typed or pasted marks and isolates fight with those of the app, and nobody sees them in a file. */
const directionMark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Complete numbers, and the short ones that people in need dial; in any digits, Arabic or Bengali ones too. */
const telephone = /(?:\+|\b00)\d[\d ./-]{7,}\d|\b0\d{2}[ ./-]?\d{3}[ ./-]?\d{2}[ ./-]?\d{2}\b|\b(?:112|117|118|14[0-7]|1414)\b/gu;

const telephoneNumbersIn = (text: RichText): readonly string[] =>
  plainText(text, () => ' ').replace(/\p{Nd}/gu, latinDigit).match(telephone) ?? [];

/** Unicode keeps the ten digits of a script together, so its zero is found by walking back. */
const latinDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};
