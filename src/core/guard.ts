/**
 * Says whether a value that came from elsewhere has the form the code relies on. Keys it does not know are let through: a newer
 * build may add some, and nobody here reads them.
 */
export type Guard = (value: unknown) => boolean;

export const textUpTo =
  (most: number): Guard =>
  (value) =>
    typeof value === 'string' && value.length <= most;

export const textLike =
  (form: RegExp): Guard =>
  (value) =>
    typeof value === 'string' && form.test(value);

export const oneOf =
  (...values: readonly unknown[]): Guard =>
  (value) =>
    values.includes(value);

export const listOf =
  (item: Guard, most: number): Guard =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every((entry) => item(entry));

const isWord = textLike(/^[A-Za-z][\w.-]{0,119}$/);

/** Ids of topics, points, facts, languages. `__proto__` and `constructor`, which every object answers to, are none. */
export const isId: Guard = (value) => isWord(value) && !((value as string) in Object.prototype);

export const mapOf =
  (item: Guard, most: number): Guard =>
  (value) => {
    if (!isMap(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([key, entry]) => isId(key) && item(entry));
  };

export const shape =
  (required: Readonly<Record<string, Guard>>, optional: Readonly<Record<string, Guard>> = {}): Guard =>
  (value) =>
    isMap(value) &&
    Object.entries(required).every(([key, guard]) => guard(value[key])) &&
    Object.entries(optional).every(([key, guard]) => value[key] === undefined || guard(value[key]));

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
