import { v7 } from 'uuid';
import { failed } from '#core/result.ts';
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
  delivery.now();
  return {
    confirm: async ({ fact, value, pack }) => {
      const by = await settings.find('currentStaff');
      if (by === undefined) throw new Error('Nobody is chosen who works on this tablet, so nobody can confirm a fact.');
      await reviews.save({ id: v7(), fact, value: String(value), pack, by, day: today() });
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
