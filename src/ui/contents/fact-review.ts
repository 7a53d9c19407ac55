import { addDays } from '#core/calendar.ts';
import type { ReviewKind } from '#core/feedback.ts';
import { factOn, type Fact, type FactValue } from '#core/fact.ts';
import type { ReviewState } from '#storage/review.ts';
import type { FactUse, FactUses } from './fact-uses.ts';

/** Why somebody should look at a fact: it has no value today, nobody saw it in its source, its check is too old, it changes or ends soon. */
export type FactReason =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'changes'; readonly next: ComingValue }
  | { readonly kind: 'ends'; readonly last: string };

export type ComingValue = { readonly value: FactValue['value']; readonly from: string };

/** A fact as it stands on a day, with what is known about it. */
export type FactEntry = {
  readonly id: string;
  readonly fact: Fact;
  readonly today: FactValue['value'] | undefined;
  /** Values that begin later, the next first. */
  readonly coming: readonly ComingValue[];
  readonly checkedOn: string;
  /** Somebody of the office said «Stimmt noch» after the day that stands in the pack. */
  readonly confirmation?: Confirmation;
  /** Somebody of the office took the last look back. */
  readonly takenBack?: Confirmation;
  /** The gravest first. */
  readonly reasons: readonly FactReason[];
  readonly uses: readonly FactUse[];
};

/** A person of the office looked at the source of a fact and found this value there, or took such a look back; `state` where it was on this tablet. */
export type Confirmation = { readonly id: string; readonly kind: ReviewKind; readonly value: string; readonly day: string; readonly by: string; readonly state?: ReviewState };

export type ReviewInput = {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly uses: FactUses;
  readonly confirmed: ReadonlyMap<string, Confirmation>;
  /** `YYYY-MM-DD` in Europe/Zurich. */
  readonly day: string;
};

/** A year: fees and premiums change with it. */
const longestCheckDays = 365;
/** Time enough to tell people before it changes. */
const soonDays = 60;

/** All facts by id; what is invented for practice is never due. */
export const reviewFacts = ({ facts, uses, confirmed, day }: ReviewInput): readonly FactEntry[] =>
  Object.keys(facts)
    .sort()
    .map((id) => entryOf(id, facts[id]!, uses.get(id) ?? [], confirmed.get(id), day));

/** What is to be looked at first, the gravest first, then the most used. */
export const dueFacts = (entries: readonly FactEntry[]): readonly FactEntry[] =>
  entries.filter(({ reasons }) => reasons.length > 0).sort((a, b) => gravity(a) - gravity(b) || b.uses.length - a.uses.length);

const entryOf = (id: string, fact: Fact, uses: readonly FactUse[], said: Confirmation | undefined, day: string): FactEntry => {
  const today = factOn(fact, day);
  // A look at another value says nothing about this one; on the day of the pack's own look the person was the later.
  const isOfToday = said !== undefined && said.day >= fact.checkedOn && said.value === String(today);
  const counts = isOfToday && said.kind === 'confirmed';
  const checkedOn = counts ? said.day : fact.checkedOn;
  const look = isOfToday ? { [counts ? 'confirmation' : 'takenBack']: said } : {};
  return { id, fact, today, coming: comingValues(fact, day), checkedOn, ...look, reasons: reasonsOf(fact, checkedOn, counts, day), uses };
};

const comingValues = ({ values }: Fact, day: string): readonly ComingValue[] =>
  values
    .flatMap(({ value, from }) => (from !== undefined && from > day ? [{ value, from }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

const reasonsOf = (fact: Fact, checkedOn: string, isConfirmed: boolean, day: string): readonly FactReason[] => {
  if (fact.status === 'fictitious') return [];
  const [next] = comingValues(fact, day);
  const soon = addDays(day, soonDays);
  const last = fact.values.find(({ from, to }) => (from === undefined || from <= day) && to !== undefined && day <= to)?.to;
  const ends = last !== undefined && last < soon && next?.from !== addDays(last, 1);
  return [
    ...(factOn(fact, day) === undefined ? [{ kind: 'missing' } as const] : []),
    ...(fact.status === 'unconfirmed' && !isConfirmed ? [{ kind: 'unconfirmed' } as const] : []),
    ...(addDays(checkedOn, longestCheckDays) < day ? [{ kind: 'unchecked' } as const] : []),
    ...(ends ? [{ kind: 'ends', last } as const] : []),
    ...(next !== undefined && next.from <= soon ? [{ kind: 'changes', next } as const] : []),
  ];
};

const order: readonly FactReason['kind'][] = ['missing', 'unconfirmed', 'unchecked', 'ends', 'changes'];

const gravity = ({ reasons }: FactEntry): number => Math.min(...reasons.map(({ kind }) => order.indexOf(kind)));
