import canonicalize from 'canonicalize';
import type { Change, ChangeDraft } from '#core/change.ts';
import { sha256 } from './sha256.ts';

/**
 * SHA-256, lower-case hex, over the RFC 8785 canonical JSON of a change without its hash: the same on every device and on
 * the endpoint, whatever the order of members. [P4] [S22]
 */
export const hashOf = async (change: ChangeDraft | Change): Promise<string> => {
  const { hash: _, ...unhashed } = change as Change;
  return sha256(canonicalText(unhashed));
};

export const withHash = async (draft: ChangeDraft): Promise<Change> => ({ ...draft, hash: await hashOf(draft) });

/** RFC 8785 canonical JSON. */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only JSON can be written canonically, but this value is none.');
  return text;
};
