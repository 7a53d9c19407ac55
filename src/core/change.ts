/** Any value that JSON can carry; what a field holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The version of the fields that this build writes; the endpoint validates a change against its own. [S22] */
export const changeSchema = 1;

/** One value of one field, with the values its author saw and means to replace. */
export type Edit = {
  readonly field: string;
  readonly value: Json;
  /** Value ids (`<change id>#<field>`) of all values of this field that the author saw. */
  readonly base: readonly string[];
};

/** One immutable edit to a talk: the unit that is saved, sent and merged. Never altered after its hash is made. */
export type Change = {
  readonly v: 1;
  /** UUID v7: ids made on one device sort in the order of their making. */
  readonly id: string;
  readonly talk: string;
  readonly office: string;
  readonly device: string;
  /** Id of the member of staff. */
  readonly by: string;
  readonly at: ChangeTime;
  readonly schema: number;
  /** Version of the app that made it. */
  readonly app: string;
  readonly set: readonly Edit[];
  /** SHA-256, lower-case hex, of the RFC 8785 canonical JSON of all other members. */
  readonly hash: string;
};

export type ChangeTime = {
  /** The device's clock, ISO 8601 in UTC. Shown to people, never used to decide. */
  readonly wall: string;
  /** Device clock minus endpoint clock, in ms, when last compared. */
  readonly offset: number;
  /** Whether the two clocks were ever compared. */
  readonly known: boolean;
};

export type ChangeDraft = Omit<Change, 'hash'>;

/** What a person wants a field to hold; `null` clears it. */
export type Wish = { readonly field: string; readonly value: Json };

export const valueId = (change: string, field: string): string => `${change}#${field}`;

/** A change of a newer schema is kept unseen [S24]; it is merged only where it still is what this build knows how to merge. */
export const isMergeable = (change: Change): boolean =>
  Array.isArray(change.set) &&
  change.set.every((edit) => typeof edit?.field === 'string' && edit.value !== undefined && Array.isArray(edit.base)) &&
  typeof change.at?.wall === 'string';
