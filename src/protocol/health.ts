import * as z from 'zod/mini';

/** `GET /v1/health`, no login. */
export const healthAnswer = z.object({
  status: z.literal('ok'),
  protocol: z.array(z.int()),
  /** New with a new database, and when the operator renews it, which a restore needs: a backup carries the old one. [S25] */
  epoch: z.string(),
  minApp: z.string(),
  /** The endpoint's clock, ISO 8601. */
  time: z.string(),
});
export type HealthAnswer = z.infer<typeof healthAnswer>;
