import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { changeEnvelope, changeSchemaV1 } from '#protocol/change.ts';
import { enrolAnswer, enrolRequest } from '#protocol/enrol.ts';
import { canonicalText, hashOf } from '#protocol/hash.ts';
import { sha256 } from '#protocol/sha256.ts';
import { healthAnswer } from '#protocol/health.ts';
import { officeAnswer } from '#protocol/office.ts';
import { problem } from '#protocol/problem.ts';
import { pullAnswer } from '#protocol/pull.ts';
import { pushAnswer, pushRequest } from '#protocol/push.ts';
import { talkAnswer } from '#protocol/talk.ts';
import { limits, protocolVersion } from '#protocol/version.ts';
import { draft, uuid } from '#tests/support/builders.ts';

test('the wire of willkomm-sync/1 is what it was when tablets were sent out with it', async () => {
  const schemas = { changeEnvelope, changeSchemaV1, enrolAnswer, enrolRequest, healthAnswer, officeAnswer, problem, pullAnswer, pushAnswer, pushRequest, talkAnswer };
  const shapes = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: 'any' })]));
  const fingerprint = await sha256(canonicalText({ protocolVersion, limits, shapes }));
  // Changed on purpose? Then tablets in the field must still be understood: a new protocol version, or only optional members.
  expect(fingerprint).toBe('31abc64c49349eab97bd0d36b17be6ecd05d4375e1fc96ca3c951ef68c7ca512');
});

test('[P4] the hash does not depend on the order of members', async () => {
  const made = draft({ id: uuid(7) });
  const reversed = Object.fromEntries(Object.entries(made).reverse()) as typeof made;
  expect(await hashOf(reversed)).toBe(await hashOf(made));
});

test('[P4] the hash is that of RFC 8785, whatever computes it', async () => {
  expect(canonicalText({ b: [1e21, 0.1, -0], a: 'é\u20ac\n' })).toBe('{"a":"é€\\n","b":[1e+21,0.1,0]}');
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
