import type { Area } from './need.ts';

/** An office or offer one can be sent to. Names stay as they are on the door; what it does is a phrase. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly topics: readonly string[];
  readonly areas: readonly Area[];
  readonly address?: { readonly street: string; readonly postcode: string; readonly town: string };
  /** Id of a fact with unit `phone`. */
  readonly phone?: string;
  readonly url?: string;
  readonly languages?: readonly string[];
  readonly free?: boolean;
  readonly hours?: readonly OpeningHours[];
  readonly source: string;
  readonly status: 'confirmed' | 'unconfirmed' | 'fictitious';
};

export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';
export type OpeningHours = { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };
