/** What the device knows about the way of its entries to the endpoint. */
export type TransferCounts = {
  /** Entries waiting in the outbox, and talks they belong to. */
  readonly waiting: number;
  readonly waitingTalks: number;
  /** Entries the endpoint would not take as they are; a person must look. */
  readonly held: number;
  /** When the oldest waiting or held entry was saved, ms since 1970. */
  readonly oldest?: number;
  /** When the endpoint last acknowledged an entry or confirmed that there is nothing new, ms since 1970. */
  readonly lastExchange?: number;
};

export type TransferStatus =
  | { readonly kind: 'everythingSent'; readonly last?: number }
  | { readonly kind: 'waiting'; readonly talks: number; readonly entries: number; readonly age: 'fresh' | 'old' | 'veryOld' }
  | { readonly kind: 'held'; readonly held: number; readonly waiting: number; readonly age: 'fresh' | 'old' | 'veryOld' };

const hour = 3_600_000;

/**
 * What the status line may say: it follows from what waits and since when, never from «connected». [S10] [P7]
 */
export const transferStatus = (counts: TransferCounts, now: number): TransferStatus => {
  const age = ageOf(counts.oldest, now);
  if (counts.held > 0) return { kind: 'held', held: counts.held, waiting: counts.waiting, age };
  if (counts.waiting > 0) return { kind: 'waiting', talks: counts.waitingTalks, entries: counts.waiting, age };
  return { kind: 'everythingSent', ...(counts.lastExchange === undefined ? {} : { last: counts.lastExchange }) };
};

/** Amber after a day, red after three. [S10] */
const ageOf = (oldest: number | undefined, now: number): 'fresh' | 'old' | 'veryOld' => {
  const age = oldest === undefined ? 0 : now - oldest;
  return age >= 72 * hour ? 'veryOld' : age >= 24 * hour ? 'old' : 'fresh';
};
