/** The seven support areas of the cantonal integration programmes (KIP 3). */
export const areas = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'] as const;
export type Area = (typeof areas)[number];

/** Need for information or support in one area: none, a hint, a special need. */
export const needs = ['none', 'hint', 'special'] as const;
export type Need = (typeof needs)[number];
