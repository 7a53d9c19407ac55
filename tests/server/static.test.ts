import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';

const page = '<!doctype html><title>Willkomm</title>';
const script = 'console.log("willkomm");'.repeat(100);
const sha = 'a'.repeat(64);
const list = JSON.stringify({ packs: Array.from({ length: 300 }, (_, at) => `pack-${at}`) });
const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': page,
  'sw.js': 'self;',
  'manifest.webmanifest': '{}',
  'assets/app-1a2b3c.js': script,
  'assets/app-1a2b3c.js.br': brotliCompressSync(script),
  'assets/plain-1a2b3c.css': 'a{color:red}'.repeat(200),
  'packs.json': list,
  [`v1/packs/blob/${sha}.json`]: '{"blob":true}',
};

let endpoint: TestEndpoint;
let app: FastifyInstance;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'willkomm-app-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  endpoint = await openEndpoint();
  app = endpoint.beside({}, folder);
});
afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test.each(['/', '/start', '/info/ti/housing', '/mit', '/gespraeche/018f/pruefen', '/einstellungen?x=1', '/sperre'])('the address of a screen gets the page: %s', async (url) => {
  const answer = await get(url);
  expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, page, 'no-cache']);
});

test.each(['/v1/nothing', '/v1', '/assets/missing.js', '/favicon.ico', `/v1/packs/blob/${sha}.json`, `/v1/packs/blob/${'A'.repeat(64)}`, '/v1/packs/blob/..%2f..%2fpacks'])(
  'what is missing is a 404 in JSON, never a page: %s',
  async (url) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not-found']);
  },
);

test('nothing outside the folder of the app is served', async () => {
  for (const url of ['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd.txt']) {
    const answer = await get(url);
    expect([url, answer.statusCode >= 400 || answer.body === page]).toEqual([url, true]);
  }
});

test('files named by their hash are kept for good, all others are asked for again with their ETag', async () => {
  expect((await get('/assets/app-1a2b3c.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['/sw.js', '/manifest.webmanifest', '/index.html']) {
    const answer = await get(path);
    expect([path, answer.headers['cache-control']]).toEqual([path, 'no-cache']);
    expect((await get(path, { 'if-none-match': String(answer.headers['etag']) })).statusCode).toBe(304);
  }
});

test('a build that writes the same page again is no new page, and a page of the same length is one', async () => {
  const { etag } = (await get('/info/uk')).headers;
  const again = () => get('/info/uk', { 'if-none-match': String(etag) });
  await utimes(join(folder, 'index.html'), 1_000_000, 1_000_000);
  const same = await again();
  expect([same.statusCode, same.body, same.headers['etag']]).toEqual([304, '', etag]);
  await writeFile(join(folder, 'index.html'), page.replace('Willkomm', 'willkomM'));
  await utimes(join(folder, 'index.html'), 1_000_000, 1_000_000);
  const other = await again();
  await writeFile(join(folder, 'index.html'), page);
  expect([other.statusCode, other.body]).toEqual([200, page.replace('Willkomm', 'willkomM')]);
});

test('a compressed file beside the plain one is sent as it is; others are compressed on the way', async () => {
  const ready = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'br' });
  expect(ready.headers['content-encoding']).toBe('br');
  expect(ready.rawPayload.equals(files['assets/app-1a2b3c.js.br'] as Buffer)).toBe(true);
  const onTheWay = await get('/assets/plain-1a2b3c.css', { 'accept-encoding': 'br' });
  expect(onTheWay.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(onTheWay.rawPayload).toString()).toBe(files['assets/plain-1a2b3c.css']);
});

test('the list of packs has an ETag and travels compressed, a blob never changes', async () => {
  const plain = await get('/v1/packs');
  expect([plain.statusCode, plain.body, plain.headers['cache-control']]).toEqual([200, list, 'no-cache']);
  expect((await get('/v1/packs', { 'if-none-match': String(plain.headers['etag']) })).statusCode).toBe(304);
  const compressed = await get('/v1/packs', { 'accept-encoding': 'br' });
  expect([compressed.headers['content-encoding'], brotliDecompressSync(compressed.rawPayload).toString()]).toEqual(['br', list]);
  const blob = await get(`/v1/packs/blob/${sha}`);
  expect([blob.statusCode, blob.json(), blob.headers['cache-control']]).toEqual([200, { blob: true }, 'public, max-age=31536000, immutable']);
  expect((await get(`/v1/packs/blob/${'b'.repeat(64)}`)).statusCode).toBe(404);
});

test('every answer carries the headers that keep the page shut', async () => {
  for (const url of ['/', '/v1/health', '/v1/nothing']) {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self'");
    expect(headers['content-security-policy']).toContain('trusted-types willkomm');
    expect([headers['referrer-policy'], headers['x-content-type-options']]).toEqual(['no-referrer', 'nosniff']);
    expect(headers['permissions-policy']).toContain('microphone=()');
    expect(headers['strict-transport-security']).toBeUndefined();
  }
});

test('behind TLS, and only there, browsers are told to stay there', async () => {
  const behind = endpoint.beside({ trustProxy: '127.0.0.1' }, folder);
  const answer = await behind.inject({ url: '/', headers: { 'x-forwarded-proto': 'https' } });
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
});
