import * as z from 'zod/mini';
import { limits } from './version.ts';

/** `POST /v1/changes`; a change is looked at one by one, so that a bad one does not hold up the others. [S5] */
export const pushRequest = z.object({
  epoch: z.optional(z.string()),
  changes: z.array(z.unknown()).check(z.maxLength(limits.batchChanges)),
});
export type PushRequest = z.infer<typeof pushRequest>;

/** This build gives no `role` and no `talk-deleted` yet: they are agreed now, so that tablets in the field understand them when an endpoint does. */
export const rejections = ['office', 'role', 'hash', 'id-reuse', 'talk-deleted', 'malformed'] as const;
export type Rejection = (typeof rejections)[number];

/**
 * What became of one change.
 * `stored`, `duplicate`: on stable storage, in the office's order. `quarantined`: on stable storage, a person must look.
 * `rejected`: not kept; the device keeps it and shows why.
 */
export const pushResult = z.object({
  id: z.string(),
  status: z.enum(['stored', 'duplicate', 'quarantined', 'rejected']),
  /** The hash the endpoint made itself of what it received. [P4] */
  hash: z.string(),
  seq: z.optional(z.int()),
  reason: z.optional(z.string()),
});
export type PushResult = z.infer<typeof pushResult>;

export const pushAnswer = z.object({
  epoch: z.string(),
  /** Highest number that is safe against losing the machine. [S25] */
  durable: z.int(),
  results: z.array(pushResult),
});
export type PushAnswer = z.infer<typeof pushAnswer>;
