import { v7 } from 'uuid';
import type { ReviewedFact, ReviewKind } from '#core/feedback.ts';
import { failed } from '#core/result.ts';
import type { ReviewEntry } from '#protocol/feedback.ts';
import type { ReviewStore } from '#storage/review.ts';
import type { SettingsStore } from '#storage/settings.ts';
import { deliverReviews, readSummary } from '#sync/feedback.ts';
import { httpTo, type Http } from '#sync/http.ts';
import type { ReviewService } from '#ui/shared/services.ts';
import { startDelivery } from './delivery.ts';

export type ReviewParts = { readonly reviews: ReviewStore; readonly settings: SettingsStore; readonly today: () => string };

/** Staff's looks at facts, sent with the token of the device whenever there is a network. */
export const startReview = ({ reviews, settings, today }: ReviewParts): ReviewService => {
  const delivery = startDelivery(
    async () => {
      const http = await httpOf(settings);
      return http === undefined ? { kind: 'done', sent: 0, received: 0 } : deliverReviews(http, reviews);
    },
    async () => (await reviews.countWaiting()) > 0,
  );
  const entryOf = async (kind: ReviewKind, { fact, value, pack }: ReviewedFact): Promise<ReviewEntry> => {
    const by = await settings.find('currentStaff');
    if (by === undefined) throw new Error('Nobody is chosen who works on this tablet, so nobody can say anything of a fact.');
    return { id: v7(), kind, fact, value: String(value), pack, by, day: today() };
  };
  delivery.now();
  return {
    confirm: async (fact) => {
      await reviews.save(await entryOf('confirmed', fact));
      delivery.saved();
    },
    withdraw: async (fact) => {
      await reviews.withdraw(await entryOf('withdrawn', fact));
      delivery.saved();
    },
    confirmed: reviews.watch(),
    summary: async () => {
      const http = await httpOf(settings);
      return http === undefined ? failed({ kind: 'unreachable', detail: 'This device is not connected to an endpoint.' }) : readSummary(http);
    },
  };
};

/** Nothing where the device is not connected, or the endpoint no longer knows it: the exchange of records says so to people. */
const httpOf = async (settings: SettingsStore): Promise<Http | undefined> => {
  const connection = await settings.find('connection');
  if (connection === undefined || (await settings.find('disconnected')) != null) return undefined;
  return httpTo({ fetch: (url, init) => fetch(url, init), endpoint: connection.endpoint, token: connection.token });
};
