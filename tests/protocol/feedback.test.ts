import * as z from 'zod/mini';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { markedText } from '#core/marked-text.ts';
import { deliveryAnswer, deliveryRequest, feedbackEntry, feedbackSummary, reviewEntry } from '#protocol/feedback.ts';
import { canonicalText } from '#protocol/hash.ts';
import { sha256 } from '#protocol/sha256.ts';
import { normalText, parseRichText } from '#packs/rich-text.ts';
import { sourceHash } from '#packs/source-hash.ts';
import { feedbackOf, reviewOf } from '#tests/support/feedback.ts';

test('what travels of a reader is what it was when it was agreed', async () => {
  const shapes = Object.fromEntries(
    Object.entries({ deliveryAnswer, deliveryRequest, feedbackEntry, feedbackSummary, reviewEntry }).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: 'any' })]),
  );
  // Changed on purpose? Then look first whether it says more of a person than before (decision 0011).
  expect(await sha256(canonicalText(shapes))).toBe('dbf79b6e795b9065c0a874416aa7ef36562ee96fdfeb4b516071583f12142895');
});

test('an entry has no member that could name a person, a device or an hour', () => {
  expect(Object.keys(feedbackEntry.shape).sort()).toEqual(['day', 'id', 'kind', 'language', 'pack', 'point', 'text', 'topic', 'version']);
});

test.each([
  ['a word of their own', { note: 'Bitte rufen Sie mich an' }],
  ['a device', { device: '01900000-0000-7000-8000-00000000d001' }],
  ['an instant for a day', { day: '2026-11-22T09:00:00Z' }],
  ['a day that does not exist', { day: '2026-02-30' }],
  ['a kind that is none', { kind: 'angry' }],
  ['a whole text for its hash', { text: 'Melden Sie sich an.' }],
  ['a point with a sentence in it', { point: 'ich wohne an der Beispielstrasse' }],
])('%s is refused', (_, parts) => {
  expect(feedbackEntry.safeParse({ ...feedbackOf(), ...parts }).success).toBe(false);
});

test('the entries of the tests themselves are sound', () => {
  expect(feedbackEntry.safeParse(feedbackOf()).success).toBe(true);
  expect(reviewEntry.safeParse(reviewOf()).success).toBe(true);
});

test('the hash of a shown text is the one its file and its translations carry', async () => {
  const texts = Object.values(parse(readFileSync('content/ch/topics/emergency/de.yaml', 'utf8')) as Record<string, string>);
  expect(texts.some((text) => text.includes('{{')) && texts.some((text) => text.includes('*'))).toBe(true);
  for (const source of [...texts, '[Zur Seite *hier*](https://www.ch.ch/de) innert {{a.b|dative}}.']) {
    const read = parseRichText(normalText(source));
    expect(read.ok && (await sha256(markedText(read.value))).slice(0, 12)).toBe(sourceHash(source));
  }
});
