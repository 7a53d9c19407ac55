/** A number, deadline, telephone number or date that prose refers to; it stands once, dated, with its source. */
export type Fact = {
  readonly unit: FactUnit;
  readonly values: readonly FactValue[];
  readonly source: string;
  /** Day on which the source was last read, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  readonly status: 'confirmed' | 'unconfirmed' | 'fictitious';
};

export const factUnits = ['days', 'months', 'years', 'hours', 'CHF', 'percent', 'count', 'phone', 'date', 'time', 'text'] as const;
export type FactUnit = (typeof factUnits)[number];

/** Valid from the first to the last day, both included; a missing end is open. */
export type FactValue = { readonly value: number | string; readonly from?: string; readonly to?: string };

/**
 * The value of a fact on a day.
 * @param day `YYYY-MM-DD` in Europe/Zurich
 * @returns nothing where the fact has no value for that day: it is then shown as missing, never as the old one
 */
export const factOn = (fact: Fact, day: string): FactValue['value'] | undefined =>
  fact.values.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))?.value;
