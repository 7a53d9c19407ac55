import { failed, ok, type Result } from './result.ts';

/**
 * The closed language of `when`: a topic is suggested when it holds for the guest.
 *
 *   household.children.school > 0 and not guest.works
 *   permit in [B, L] or daysSinceArrival <= 90
 *
 * Text of a pack is data from outside, so nothing in it is ever run: it is parsed to this tree.
 */
export type Condition =
  | { readonly t: 'always' }
  | { readonly t: 'flag'; readonly name: Variable }
  | { readonly t: 'compare'; readonly name: Variable; readonly op: Comparison; readonly value: number | string }
  | { readonly t: 'in'; readonly name: Variable; readonly values: readonly (number | string)[] }
  | { readonly t: 'not'; readonly of: Condition }
  | { readonly t: 'and' | 'or'; readonly of: readonly Condition[] };

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '!=';

/** What a condition may ask, and of which kind the answer is. Children: small 0-3, school 4-15, youth 16-24 years. */
export const variables = {
  'household.adults': 'number',
  'household.children.small': 'number',
  'household.children.school': 'number',
  'household.children.youth': 'number',
  'guest.works': 'flag',
  'guest.language': 'text',
  permit: 'text',
  daysSinceArrival: 'number',
} as const;

export type Variable = keyof typeof variables;
type ValueOf = { readonly number: number; readonly flag: boolean; readonly text: string };

/** What is known of the guest; what is missing was not asked or not answered. */
export type ConditionData = { readonly [name in Variable]?: ValueOf[(typeof variables)[name]] | undefined };

/** `at` is the offset of the character in the source where it went wrong. */
export type ConditionError = { readonly at: number; readonly message: string };

/** Reads a condition. Unknown variables and comparisons that make no sense for their kind are errors. */
export const parseCondition = (source: string): Result<Condition, ConditionError> => {
  const reader: Reader = { tokens: tokensOf(source), next: 0, end: source.length };
  try {
    const condition = readOr(reader);
    const left = peek(reader);
    return left === undefined ? ok(condition) : failed({ at: left.at, message: `«${left.word}» is not expected here` });
  } catch (error) {
    if (error instanceof Unreadable) return failed({ at: error.at, message: error.message });
    throw error;
  }
};

/**
 * Whether a condition holds. What is not known neither holds nor fails to hold (Kleene's logic): `not guest.works`
 * suggests nothing for a guest whose work was never asked about.
 */
export const evaluate = (condition: Condition, data: ConditionData): boolean => truth(condition, data) === true;

const truth = (condition: Condition, data: ConditionData): boolean | undefined => {
  switch (condition.t) {
    case 'always':
      return true;
    case 'flag':
      return data[condition.name] as boolean | undefined;
    case 'compare':
      return compare(data[condition.name], condition.op, condition.value);
    case 'in': {
      const actual = data[condition.name];
      return actual === undefined ? undefined : condition.values.some((value) => value === actual);
    }
    case 'not': {
      const inner = truth(condition.of, data);
      return inner === undefined ? undefined : !inner;
    }
    case 'and':
      return all(condition.of, data, true);
    case 'or':
      return all(condition.of, data, false);
  }
};

/** `and` is decided by the first false, `or` by the first true; otherwise one unknown makes the whole unknown. */
const all = (parts: readonly Condition[], data: ConditionData, neutral: boolean): boolean | undefined => {
  const truths = parts.map((part) => truth(part, data));
  if (truths.includes(!neutral)) return !neutral;
  return truths.includes(undefined) ? undefined : neutral;
};

const compare = (actual: unknown, op: Comparison, value: number | string): boolean | undefined => {
  if (actual === undefined) return undefined;
  if (op === '=') return actual === value;
  if (op === '!=') return actual !== value;
  const difference = (actual as number) - (value as number);
  if (op === '>') return difference > 0;
  if (op === '>=') return difference >= 0;
  return op === '<' ? difference < 0 : difference <= 0;
};

type Token = { readonly word: string; readonly at: number };
type Reader = { readonly tokens: readonly Token[]; next: number; readonly end: number };

/** Only ever thrown and caught inside this file: it ends the descent from any depth. */
class Unreadable extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const tokensOf = (source: string): readonly Token[] =>
  [...source.matchAll(/[A-Za-z][\w.-]*|\d+|>=|<=|!=|\S/g)].map((match) => ({ word: match[0], at: match.index }));

const peek = (reader: Reader): Token | undefined => reader.tokens[reader.next];

const take = (reader: Reader, expected: string): Token => {
  const token = peek(reader);
  if (token === undefined) throw new Unreadable(reader.end, `${expected} is missing at the end`);
  reader.next += 1;
  return token;
};

const takeIf = (reader: Reader, word: string): boolean => {
  if (peek(reader)?.word !== word) return false;
  reader.next += 1;
  return true;
};

const takeWord = (reader: Reader, word: string): void => {
  const token = take(reader, `«${word}»`);
  if (token.word !== word) throw new Unreadable(token.at, `«${word}» is expected instead of «${token.word}»`);
};

const readOr = (reader: Reader): Condition => readChain(reader, 'or', readAnd);
const readAnd = (reader: Reader): Condition => readChain(reader, 'and', readNot);

const readChain = (reader: Reader, t: 'and' | 'or', part: (reader: Reader) => Condition): Condition => {
  const first = part(reader);
  const rest: Condition[] = [];
  while (takeIf(reader, t)) rest.push(part(reader));
  return rest.length === 0 ? first : { t, of: [first, ...rest] };
};

const readNot = (reader: Reader): Condition => {
  if (takeIf(reader, 'not')) return { t: 'not', of: readNot(reader) };
  if (takeIf(reader, '(')) {
    const inner = readOr(reader);
    takeWord(reader, ')');
    return inner;
  }
  return takeIf(reader, 'always') ? { t: 'always' } : readTest(reader);
};

const readTest = (reader: Reader): Condition => {
  const { word, at } = take(reader, 'a variable');
  if (!isVariable(word)) throw new Unreadable(at, `«${word}» is not a known variable (${Object.keys(variables).join(', ')})`);
  const kind = variables[word];
  if (kind === 'flag') return { t: 'flag', name: word };
  if (takeIf(reader, 'in')) return { t: 'in', name: word, values: readList(reader, kind) };
  const op = take(reader, `a comparison of «${word}»`);
  if (!isComparison(op.word, kind)) throw new Unreadable(op.at, `«${op.word}» does not compare a ${kind}`);
  return { t: 'compare', name: word, op: op.word, value: readValue(reader, kind) };
};

const readList = (reader: Reader, kind: 'number' | 'text'): readonly (number | string)[] => {
  takeWord(reader, '[');
  const values = [readValue(reader, kind)];
  while (takeIf(reader, ',')) values.push(readValue(reader, kind));
  takeWord(reader, ']');
  return values;
};

const readValue = (reader: Reader, kind: 'number' | 'text'): number | string => {
  const { word, at } = take(reader, `a ${kind}`);
  const fits = kind === 'number' ? /^\d+$/.test(word) : /^[A-Za-z][\w-]*$/.test(word);
  if (!fits) throw new Unreadable(at, `«${word}» is not a ${kind}`);
  return kind === 'number' ? Number(word) : word;
};

const isVariable = (word: string): word is Variable => Object.hasOwn(variables, word);

const isComparison = (word: string, kind: 'number' | 'text'): word is Comparison =>
  (kind === 'number' ? ['>', '>=', '<', '<=', '=', '!='] : ['=', '!=']).includes(word);
