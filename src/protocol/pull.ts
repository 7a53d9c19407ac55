import * as z from 'zod/mini';
import { changeEnvelope } from './change.ts';

/** `GET /v1/changes?since=&limit=`: the office's changes in its order, after number `since`. */
export const pullAnswer = z.object({
  epoch: z.string(),
  durable: z.int(),
  changes: z.array(changeEnvelope),
  /** The numbers of the changes, one for one. */
  seqs: z.array(z.int()),
  /** Cursor to ask with next. */
  next: z.int(),
  more: z.boolean(),
});
export type PullAnswer = z.infer<typeof pullAnswer>;
