import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileContent, readContent } from '#packs/content.ts';
import { feedbackSummary, type DeliveryAnswer, type FeedbackEntry } from '#protocol/feedback.ts';
import { enrolDevice, newOffice, openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';
import { feedbackOf } from '#tests/support/feedback.ts';

/** The real content, as the build puts it into the folder of the app. */
const { list, blobs } = compileContent(readContent({ root: 'content', leaf: 'musterwil' }, '2026-11-22'));

let endpoint: TestEndpoint;
let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'willkomm-edition-'));
  await mkdir(join(folder, 'v1/packs/blob'), { recursive: true });
  await writeFile(join(folder, 'packs.json'), JSON.stringify(list));
  await writeFile(join(folder, `v1/packs/blob/${list.structure}.json`), blobs.get(list.structure)!);
  endpoint = await openEndpoint();
  app = endpoint.beside({}, folder);
});
afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

const { topics } = JSON.parse(blobs.get(list.structure)!) as { topics: readonly { id: string; points: readonly string[]; local: readonly { pack: string; points: readonly string[] }[] }[] };
const ofUpper = topics.flatMap(({ id, local }) => local.flatMap(({ pack, points }) => points.map((point) => ({ topic: id, pack, point }))))[0]!;
const ofLowest = { topic: topics[0]!.id, pack: list.packs[0]!.id, point: topics[0]!.points[0]! };

const statusOf = async (parts: Partial<FeedbackEntry>, at = app) =>
  (await at.inject({ method: 'POST', url: '/v1/feedback', payload: { entries: [feedbackOf(parts)] } })).json<DeliveryAnswer>().results[0]!.status;

test('points of the edition that is served here are taken, of every pack of it', async () => {
  expect([await statusOf(ofLowest), await statusOf(ofUpper)]).toEqual(['stored', 'stored']);
});

test.each<readonly [string, Partial<FeedbackEntry>]>([
  ['a pack that is not in it', { ...ofLowest, pack: 'andernorts' }],
  ['a topic that is not in it', { ...ofLowest, topic: 'buy-pills' }],
  ['a point that its topic does not have', { ...ofLowest, point: 'www-example-com' }],
  ['a point under the name of another pack', { ...ofUpper, pack: ofLowest.pack }],
  ['a language that it does not have', { ...ofLowest, language: 'tlh' }],
])('%s is refused', async (_, parts) => {
  expect(await statusOf(parts)).toBe('refused');
});

test('without the app every point is taken; a summary tells those of the edition alone', async () => {
  const elsewhere = { topic: 'other', pack: 'andernorts' };
  expect(await statusOf(elsewhere, endpoint.app)).toBe('stored');
  const { headers } = await enrolDevice(endpoint, await newOffice(endpoint.ground));
  const packsAt = async (at: FastifyInstance) =>
    feedbackSummary.parse((await at.inject({ url: '/v1/feedback/summary', headers })).json()).points.map(({ pack }) => pack).sort();
  expect(await packsAt(app)).toEqual([ofLowest.pack, ofUpper.pack].sort());
  expect(await packsAt(endpoint.app)).toEqual(['andernorts', ofLowest.pack, ofUpper.pack].sort());
});

test('a new edition counts as soon as it lies in the folder', async () => {
  const packs = list.packs.map((pack) => ({ ...pack, version: `${pack.version}-next` }));
  await writeFile(join(folder, 'packs.json'), JSON.stringify({ ...list, packs, languages: [] }));
  expect(await statusOf(ofLowest)).toBe('refused');
  await writeFile(join(folder, 'packs.json'), JSON.stringify({ ...list, packs }));
  expect(await statusOf(ofLowest)).toBe('stored');
});
