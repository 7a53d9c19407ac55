import { isId, listOf, mapOf, oneOf, shape, textLike, textUpTo, type Guard } from './guard.ts';
import type { PackList } from './pack.ts';

export const isSha256: Guard = textLike(/^[0-9a-f]{64}$/);

/** What is not seen, a sign that turns the direction say, makes a name look like another. */
const isName: Guard = (value) => textUpTo(200)(value) && !/[\p{Cc}\p{Cf}]/u.test(value as string);
/** The day it was made, and which of that day. */
const isVersion = textLike(/^20\d\d\.\d{1,2}\.\d{1,2}(\.\d{1,9})?$/);
const isFilled: Guard = (value) => Array.isArray(value) && value.length > 0;
const isPacks = listOf(shape({ id: isId, version: isVersion, title: isName }), 20);
const isBytes: Guard = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

const isList = shape({
  packs: (value) => isFilled(value) && isPacks(value),
  languages: listOf(shape({ tag: isId, autonym: isName, german: isName, script: isId, dir: oneOf('ltr', 'rtl'), font: isId }), 200),
  structure: isSha256,
  texts: mapOf(shape({ index: isSha256, phrases: isSha256, bytes: isBytes }), 200),
});

/**
 * The list that a device or an endpoint answered with; nothing where it is something else: a list of an earlier build, or the
 * log-in page of a hotel.
 */
export const parsePackList = (text: string | undefined): PackList | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isList(value) ? (value as PackList) : undefined;
  } catch {
    return undefined;
  }
};

/** Ids of the packs that are older in `offered` than they are in `here`, or not in it at all: else leaving one out would pass for new. */
export const olderPacks = (offered: PackList, here: PackList): readonly string[] =>
  here.packs.flatMap(({ id, version }) => {
    const pack = offered.packs.find((other) => other.id === id);
    return pack === undefined || isBefore(pack.version, version) ? [id] : [];
  });

/** Versions are numbers with dots between: 2026.9 is before 2026.11. */
const isBefore = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, part) => part).find((part) => (left[part] ?? 0) !== (right[part] ?? 0));
  return at !== undefined && (left[at] ?? 0) < (right[at] ?? 0);
};
