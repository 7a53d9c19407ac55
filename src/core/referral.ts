/**
 * How far the office went: address handed over, recommended, arranged. A binding assignment exists only in some cantons and
 * never for EU/EFTA citizens (AIG Art. 58b); no office of this version may assign, so the screens do not offer it.
 */
export const referralKinds = ['address', 'recommended', 'arranged', 'assigned'] as const;
export type ReferralKind = (typeof referralKinds)[number];

/** Sending a guest on to a place. The name goes along only with the guest's consent, asked per place. */
export type Referral = {
  readonly id: string;
  readonly place: string;
  readonly kind: ReferralKind;
  readonly topic?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** Undefined until the guest was asked. */
  readonly consent?: boolean;
};
