/** What a reader can say of a point. A choice, never words of their own (decision 0011). */
export const feedbackKinds = ['notUnderstood', 'wrong', 'badTranslation', 'missing'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** One reader's word on one point, as it was shown to them: nothing of the person, the device or the hour. */
export type Feedback = {
  readonly kind: FeedbackKind;
  readonly topic: string;
  readonly point: string;
  /** The pack the text belongs to, and its version. */
  readonly pack: string;
  readonly version: string;
  /** In which language it was shown: German where nobody had translated it. */
  readonly language: string;
  /** First 12 hex digits of the SHA-256 of the text with its marks. */
  readonly text: string;
};

/** How often readers said the same of a point, for those who write the content. */
export type FeedbackCount = Pick<Feedback, 'kind' | 'topic' | 'point' | 'pack'> & {
  /** Missing where fewer than three said so in a language: these are counted together, so that none points at a person. */
  readonly language?: string | undefined;
  readonly count: number;
  /** Of the newest, `YYYY-MM-DD`; without a language the month alone, `YYYY-MM`. */
  readonly lastDay: string;
};

/** A fact as a member of staff looked at it: «stimmt noch». */
export type ReviewedFact = {
  readonly fact: string;
  /** The value that was looked at. */
  readonly value: number | string;
  /** The pack whose fact it is. */
  readonly pack: string;
};

/** A later `withdrawn` takes the looks before it back. */
export type ReviewKind = 'confirmed' | 'withdrawn';

export type FactReview = {
  /** UUID v7: of two on the same day the greater is the later one. */
  readonly id: string;
  readonly kind: ReviewKind;
  readonly fact: string;
  /** The value as text: where the fact has another today, the look was at an older one. */
  readonly value: string;
  readonly pack: string;
  /** Id of the member of staff. */
  readonly by: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
};

export type FeedbackSummary = { readonly points: readonly FeedbackCount[]; readonly reviews: readonly FactReview[] };
