import * as z from 'zod/mini';

/** Body of every answer that is not a success. `code` is for programs, `detail` one sentence for people; neither carries personal data. */
export const problem = z.object({ code: z.string(), detail: z.string() });
export type Problem = z.infer<typeof problem>;
