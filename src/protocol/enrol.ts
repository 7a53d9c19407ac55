import * as z from 'zod/mini';

/** `POST /v1/enrol`: a one-time code turns a tablet into a device of an office. */
export const enrolRequest = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  /** What the tablet is called, so that an administrator can tell it from the others. */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
});
export type EnrolRequest = z.infer<typeof enrolRequest>;

export const enrolAnswer = z.object({
  device: z.string(),
  /** Bearer token; the endpoint keeps only its hash. */
  token: z.string(),
  office: z.object({ id: z.string(), name: z.string() }),
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
  settings: z.object({
    /** What this office calls the talk: «Willkommensgespräch», «Begrüssungsgespräch» ... */
    talkName: z.string(),
    /** Whether names are recorded at all; without it every guest is «Gast 12». */
    recordNames: z.boolean(),
    /** Whether private notes may be typed. */
    allowNotes: z.boolean(),
  }),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;
