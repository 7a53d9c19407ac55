import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeBy, enrolDevice, newOffice, openEndpoint, type TestDevice, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
let tablet: TestDevice;
beforeAll(async () => {
  endpoint = await openEndpoint();
  tablet = await enrolDevice(endpoint, await newOffice(endpoint.ground));
  await endpoint.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => endpoint.close());

const post = async (payload: Buffer | string, headers: Record<string, string> = {}) => {
  const answer = await endpoint.app.inject({ method: 'POST', url: '/v1/changes', headers: { 'content-type': 'application/json', ...tablet.headers, ...headers }, payload });
  return [answer.statusCode, answer.json<{ code?: string }>().code];
};
const gzip = { 'content-encoding': 'gzip' };

test('a batch may come compressed', async () => {
  const changes = await Promise.all(Array.from({ length: 50 }, () => changeBy(tablet)));
  expect(await post(gzipSync(JSON.stringify({ changes })), gzip)).toEqual([200, undefined]);
});

test('[S26] a body that grows more than 20 times, or beyond 1 MiB, is refused before it is inflated', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await post(bomb, gzip)).toEqual([413, 'too-large']);
  expect(await post(gzipSync(JSON.stringify({ changes: [], filler: ' '.repeat(100_000) })), gzip)).toEqual([413, 'too-large']);
});

test('[S26] a body over 1 MiB gets its answer although it is still being sent', async () => {
  const { port } = endpoint.app.server.address() as AddressInfo;
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const call = httpRequest({ port, path: '/v1/changes', method: 'POST', headers: { 'content-type': 'application/json', ...tablet.headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject);
    for (let part = 0; part < 3; part += 1) call.write(Buffer.alloc(600_000, ' '));
    call.end();
  });
  expect(status).toBe(413);
});

test('what is no JSON, no gzip, or of another kind is refused in the agreed form', async () => {
  expect(await post('{"changes":[')).toEqual([400, 'malformed']);
  expect(await post('')).toEqual([400, 'malformed']);
  expect(await post('"text"')).toEqual([400, 'malformed']);
  expect(await post('{"changes":7}')).toEqual([400, 'malformed']);
  expect(await post('not gzip', gzip)).toEqual([400, 'malformed']);
  expect(await post('{}', { 'content-encoding': 'br' })).toEqual([415, 'encoding']);
  expect(await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([415, 'media-type']);
});
