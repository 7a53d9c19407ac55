import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { deliveryAnswer, feedbackLimits, feedbackSummary, type DeliveryAnswer } from '#protocol/feedback.ts';
import type { FeedbackSummary } from '#core/feedback.ts';
import type { FeedbackQueue } from '#storage/feedback.ts';
import type { ReviewStore } from '#storage/review.ts';
import type { CycleOutcome } from './cycle.ts';
import type { Http, HttpFailure } from './http.ts';

/**
 * Sends what readers said, batch after batch, until nothing waits or the endpoint cannot be reached. Without a token, also on a
 * tablet of an office: what somebody read there is not the office's business. Sending again is harmless: entries are known by their id.
 */
export const deliverFeedback = async (http: Http, queue: FeedbackQueue): Promise<CycleOutcome> => {
  const sent = await inBatches(http, '/v1/feedback', () => queue.take(feedbackLimits.batchEntries), queue.settle);
  // What was on its way may have arrived; until somebody knows, it waits and can be taken back.
  await queue.putBack();
  return outcomeOf(sent);
};

/** The same for staff's looks at facts, with the token of the device. */
export const deliverReviews = async (http: Http, reviews: ReviewStore): Promise<CycleOutcome> =>
  outcomeOf(await inBatches(http, '/v1/reviews', () => reviews.take(feedbackLimits.batchEntries), reviews.settle));

/** What readers said of the content, and which facts the office looked at. */
export const readSummary = (http: Http): Promise<Result<FeedbackSummary, HttpFailure>> => http.get('/v1/feedback/summary', feedbackSummary);

const inBatches = async (
  http: Http,
  path: string,
  next: () => Promise<readonly { readonly id: string }[]>,
  settle: FeedbackQueue['settle'],
): Promise<Result<number, HttpFailure>> => {
  let sent = 0;
  for (;;) {
    const entries = await next();
    if (entries.length === 0) return ok(sent);
    const answer = await http.post(path, { entries }, deliveryAnswer);
    if (!answer.ok) return answer;
    const arrived = idsOf(entries, answer.value, (status) => status !== 'refused');
    const refused = idsOf(entries, answer.value, (status) => status === 'refused');
    await settle(arrived, refused);
    sent += arrived.length;
    // An endpoint that answers for none of them would be asked for ever: leave it to the next time.
    if (arrived.length + refused.length === 0) return ok(sent);
  }
};

/** A missing result means: not arrived. */
const idsOf = (
  entries: readonly { readonly id: string }[],
  { results }: DeliveryAnswer,
  hasStatus: (status: DeliveryAnswer['results'][number]['status']) => boolean,
): readonly string[] => {
  const named = new Set(results.filter(({ status }) => hasStatus(status)).map(({ id }) => id));
  return entries.map(({ id }) => id).filter((id) => named.has(id));
};

const outcomeOf = (sent: Result<number, HttpFailure>): CycleOutcome => {
  if (sent.ok) return { kind: 'done', sent: sent.value, received: 0 };
  const { error } = sent;
  if (error.kind === 'unreachable') return { kind: 'later' };
  // 401 and 403 are the business of the exchange of records, which asks to connect again; here they only mean: not now.
  const passing = error.status >= 500 || [408, 425, 429].includes(error.status);
  const retryAfterMs = error.retryAfterMs ?? (passing ? undefined : unknownRefusalMs);
  return { kind: 'later', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
};

/** A refusal nobody foresaw is asked again once a day. */
const unknownRefusalMs = 24 * 3_600_000;
