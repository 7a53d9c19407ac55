import type { FastifyInstance } from 'fastify';
import { deliveryRequest, feedbackLimits, type DeliveryAnswer } from '#protocol/feedback.ts';
import { asDevice } from './device.ts';
import type { EditionReader } from './feedback-edition.ts';
import { countFeedback, storeFeedback } from './feedback.ts';
import { HttpProblem, tooMany } from './problem.ts';
import { newestReviews, storeReviews } from './review.ts';
import { inTransaction, type Ground } from './transaction.ts';

/** Deliveries per minute. A phone makes one now and then; a hall full of phones may share an address. */
const deliveries = { perAddress: 10, together: 120 } as const;

export type FeedbackSettings = { readonly limited: boolean; readonly edition: EditionReader };

/** What readers say of the content, open to everybody, and staff's looks at facts. */
export const serveFeedback = (v1: FastifyInstance, ground: Ground, { limited, edition }: FeedbackSettings): void => {
  const everyone = limited
    ? v1.createRateLimit({ max: deliveries.together, timeWindow: 60_000, keyGenerator: () => 'everyone' })
    : undefined;
  const rateLimit = limited ? ({ max: deliveries.perAddress, timeWindow: 60_000 } as const) : false;
  const { bodyBytes: bodyLimit } = feedbackLimits;
  v1.post('/feedback', { bodyLimit, config: { rateLimit } }, async (request) => {
    const state = await everyone?.(request);
    if (state !== undefined && !state.isAllowed && state.isExceeded) throw tooMany(state.ttl);
    const entries = entriesIn(request.body);
    // A token that came along is not looked at: what somebody reads is not the business of the office whose tablet it is.
    const spokenOf = await edition();
    const answer = await inTransaction(ground, (tx) => storeFeedback(tx, ground, spokenOf, entries));
    request.counts = countsOf(answer);
    return answer;
  });
  v1.post('/reviews', { bodyLimit }, async (request) => {
    const entries = entriesIn(request.body);
    const answer = await asDevice(ground, request, (tx, device) => storeReviews(tx, ground, device, entries));
    request.counts = countsOf(answer);
    return answer;
  });
  v1.get('/feedback/summary', async (request) => {
    const [spokenOf, now] = [await edition(), ground.clock.now().getTime()];
    return asDevice(ground, request, async (tx, { office }) => ({
      points: await countFeedback(tx, now, spokenOf?.packs),
      reviews: await newestReviews(tx, office, now),
    }));
  });
};

const entriesIn = (body: unknown): readonly unknown[] => {
  const request = deliveryRequest.safeParse(body);
  if (!request.success) throw new HttpProblem(400, 'malformed', 'The request does not have the agreed shape.');
  return request.data.entries;
};

const countsOf = ({ results }: DeliveryAnswer): Readonly<Record<string, number>> => ({
  stored: results.filter(({ status }) => status === 'stored').length,
  duplicate: results.filter(({ status }) => status === 'duplicate').length,
  refused: results.filter(({ status }) => status === 'refused').length,
});
