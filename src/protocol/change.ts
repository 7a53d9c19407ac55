import * as z from 'zod/mini';
import type { Change, Json } from '#core/change.ts';
import { failed, ok, type Result } from '#core/result.ts';

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const json = z.json() as unknown as z.ZodMiniType<Json>;

/** The members every change has, whatever its schema: enough to file it under its office, talk and id. */
export const changeEnvelope = z.looseObject({
  v: z.literal(1),
  id: uuid,
  talk: uuid,
  office: uuid,
  device: uuid,
  hash,
});

/** A change of schema 1, strictly: what does not fit is kept in quarantine. [S22] */
export const changeSchemaV1 = z.strictObject({
  v: z.literal(1),
  id: uuid,
  talk: uuid,
  office: uuid,
  device: uuid,
  by: z.string().check(z.minLength(1), z.maxLength(64)),
  at: z.strictObject({ wall: z.string().check(z.maxLength(40), z.refine((text) => !Number.isNaN(Date.parse(text)))), offset: z.number(), known: z.boolean() }),
  schema: z.int().check(z.minimum(1)),
  app: z.string().check(z.maxLength(40)),
  set: z
    .array(
      z.strictObject({
        field: z.string().check(z.maxLength(200), z.regex(/^[A-Za-z][A-Za-z0-9._-]*$/)),
        value: json,
        base: z.array(z.string().check(z.maxLength(260))).check(z.maxLength(200)),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
  hash,
});

export const parseChange = (value: unknown): Result<Change, string> => {
  const parsed = changeSchemaV1.safeParse(value);
  return parsed.success ? ok(parsed.data as Change) : failed(z.prettifyError(parsed.error));
};
