import * as z from 'zod/mini';
import { isRealDay } from '#core/calendar.ts';
import { feedbackKinds } from '#core/feedback.ts';

/** Limits of a delivery: a phone has a few of these, and the address is open to everybody. */
export const feedbackLimits = { batchEntries: 20, bodyBytes: 16 * 1024 } as const;

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/));
const version = z.string().check(z.regex(/^[\w.+-]{1,40}$/));
const day = z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/), z.refine(isRealDay));

/**
 * One reader's word on one point, public. Closed: it says which text was meant, and nothing of the person, the device or the
 * hour; what is not named here is refused rather than dropped, so that no build can begin to send more.
 */
export const feedbackEntry = z.strictObject({
  id: uuid,
  kind: z.enum(feedbackKinds),
  topic: id,
  point: id,
  /** The pack the text belongs to, and its version. */
  pack: id,
  version,
  /** In which language it was shown. */
  language: z.string().check(z.regex(/^[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)),
  /** First 12 hex digits of the SHA-256 of the text with its marks, as in the files of `content/`: tells whether it was mended since. */
  text: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  /** A day, not an instant. */
  day,
});
export type FeedbackEntry = z.infer<typeof feedbackEntry>;

/** A member of staff looked at a fact and its source: «stimmt noch», or takes such a look back. Office and device come from the token. */
export const reviewEntry = z.strictObject({
  id: uuid,
  kind: z.enum(['confirmed', 'withdrawn']),
  fact: z.string().check(z.regex(/^[A-Za-z][\w.-]{0,79}$/)),
  /** The value that was looked at, as text. */
  value: z.string().check(z.maxLength(200)),
  /** The pack whose fact it is. */
  pack: id,
  /** Id of a member of the office's staff; of the device where the office has entered nobody. */
  by: z.string().check(z.minLength(1), z.maxLength(64)),
  day,
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** `POST /v1/feedback`, no login, and `POST /v1/reviews` with a device's token: looked at one by one, so that a bad entry holds up no other. */
export const deliveryRequest = z.strictObject({ entries: z.array(z.unknown()).check(z.minLength(1), z.maxLength(feedbackLimits.batchEntries)) });

/** `refused`: not of the agreed shape, of a point or by a person that the endpoint does not know, or too many of the same today. It is not sent again. */
export const deliveryAnswer = z.object({
  results: z.array(z.object({ id: z.string(), status: z.enum(['stored', 'duplicate', 'refused']) })),
});
export type DeliveryAnswer = z.infer<typeof deliveryAnswer>;

/** `GET /v1/feedback/summary`, any enrolled device: what readers said of the content, and the newest look at each fact in the own office. */
export const feedbackSummary = z.object({
  points: z.array(
    z.object({
      topic: z.string(),
      point: z.string(),
      pack: z.string(),
      /** Missing where fewer than three said so in a language. */
      language: z.optional(z.string()),
      kind: z.enum(feedbackKinds),
      count: z.int(),
      /** Of the newest entry, `YYYY-MM-DD`; without a language `YYYY-MM`. */
      lastDay: z.string(),
    }),
  ),
  reviews: z.array(z.object({ id: z.string(), kind: z.enum(['confirmed', 'withdrawn']), fact: z.string(), value: z.string(), pack: z.string(), by: z.string(), day: z.string() })),
});
