import * as z from 'zod/mini';

const value = z.object({ id: z.string(), value: z.json(), by: z.string(), device: z.string(), wall: z.string() });

/** `GET /v1/talks/{id}`: one talk with every value that stands in it. An audited read. */
export const talkAnswer = z.object({
  id: z.string(),
  registers: z.record(z.string(), z.object({ values: z.array(value), superseded: z.array(z.string()) })),
  /** How many changes it was made from, and the number of the last. */
  changes: z.int(),
  seq: z.int(),
});
export type TalkAnswer = z.infer<typeof talkAnswer>;
