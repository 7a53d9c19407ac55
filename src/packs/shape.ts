import { isRealDay } from '#core/calendar.ts';
import { isMap } from '#core/guard.ts';

/** Where a value stands, and whom to tell that it is wrong. */
export type At = { readonly key: string; readonly report: (key: string, message: string) => void };

/** Reads a value of unknown shape; says what is wrong with it and returns nothing where it does not fit. */
export type Read<T> = (value: unknown, at: At) => T | undefined;

type Fields = Readonly<Record<string, Read<unknown>>>;
type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Read<infer T> ? T : never };

/** A map with exactly these keys: an unknown key is a typing mistake and never ignored. */
export const shape =
  <R extends Fields, O extends Fields = Record<never, never>>(required: R, optional?: O): Read<Values<R> & Partial<Values<O>>> =>
  (value, at) => {
    if (!isMap(value)) return wrong(at, 'has to be a map');
    const fields: Fields = { ...required, ...optional };
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    const missing = Object.keys(required).filter((key) => value[key] === undefined || value[key] === null);
    for (const key of unknown) wrong(below(at, key), `is not a known key (${Object.keys(fields).join(', ')})`);
    for (const key of missing) wrong(below(at, key), 'is missing');
    const present = Object.keys(fields).filter((key) => value[key] !== undefined && value[key] !== null);
    const entries = present.map((key) => [key, fields[key]?.(value[key], below(at, key))] as const);
    const whole = unknown.length === 0 && missing.length === 0 && entries.every(([, read]) => read !== undefined);
    return whole ? (Object.fromEntries(entries) as Values<R> & Partial<Values<O>>) : undefined;
  };

export const list =
  <T>(item: Read<T>): Read<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) return wrong(at, 'has to be a list');
    const items = value.map((entry, index) => item(entry, below(at, String(index + 1))));
    return items.includes(undefined) ? undefined : (items as T[]);
  };

export const mapOf =
  <T>(item: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, at) => {
    if (!isMap(value)) return wrong(at, 'has to be a map');
    const entries = Object.entries(value).map(([key, entry]) => [key, item(entry, below(at, key))] as const);
    return entries.some(([, read]) => read === undefined) ? undefined : (Object.fromEntries(entries) as Record<string, T>);
  };

/** A list of different names: a point or a place named twice would be shown twice. */
export const names: Read<readonly string[]> = (value, at) => {
  const read = list(word)(value, at);
  const twice = read?.find((name, index) => read.indexOf(name) !== index);
  return twice === undefined ? read : wrong(at, `«${twice}» is named twice`);
};

export const text: Read<string> = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? value : wrong(at, 'has to be a text');

export const word: Read<string> = (value, at) =>
  typeof value === 'string' && /^[A-Za-z][\w.-]*$/.test(value) ? value : wrong(at, 'has to be an id of letters, digits, dots and hyphens');

export const number: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong(at, 'has to be a number');

export const flag: Read<boolean> = (value, at) => (typeof value === 'boolean' ? value : wrong(at, 'has to be true or false'));

export const textOrNumber: Read<string | number> = (value, at) => (typeof value === 'number' ? number(value, at) : text(value, at));

export const oneOf =
  <const T extends string>(values: readonly T[]): Read<T> =>
  (value, at) =>
    values.find((known) => known === value) ?? wrong(at, `«${String(value)}» is not one of ${values.join(', ')}`);

/** A text of a fixed form, named for the message: `pattern(/^\d\d:\d\d$/, 'a time like 08:00')`. */
export const pattern =
  (form: RegExp, name: string): Read<string> =>
  (value, at) =>
    typeof value === 'string' && form.test(value) ? value : wrong(at, `«${String(value)}» is not ${name}`);

/** A day that exists: 2026-02-30 does not. */
export const day: Read<string> = (value, at) => {
  const exists = typeof value === 'string' && isRealDay(value);
  return exists ? value : wrong(at, `«${String(value)}» is not a day like 2026-11-21`);
};

const below = (at: At, key: string): At => ({ ...at, key: at.key === '' ? key : `${at.key}.${key}` });

const wrong = (at: At, message: string): undefined => {
  at.report(at.key, message);
};
