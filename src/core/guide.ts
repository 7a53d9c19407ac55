/** The checklist of a talk: which topics, in which order, and what comes on top for whom. */
export type Guide = {
  readonly id: string;
  readonly title: string;
  readonly presets: Readonly<Record<string, Preset>>;
};

export type Preset = {
  /** Proposed duration. */
  readonly minutes: number;
  readonly topics: readonly string[];
  /** Topics added when a condition over the guest holds. */
  readonly plus: readonly { readonly topic: string; readonly when: string }[];
};
