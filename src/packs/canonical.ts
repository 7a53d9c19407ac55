/**
 * The one JSON of a value: compact, keys sorted, what is undefined left out. The same content has to give the same bytes on
 * every machine, because a blob is named by them.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted);

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
