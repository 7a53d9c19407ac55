import { afterAll, beforeAll, expect, test } from 'vitest';
import { unnamedProxy } from '#server/proxy-warning.ts';
import { openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

/** What an endpoint warns of while it answers requests from 127.0.0.1. */
const warnings = async (trustProxy: string | false, ...headers: readonly Record<string, string>[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  const app = endpoint.beside({ trustProxy, logLevel: 'warn', logSink: { write: (line) => lines.push(line) } });
  for (const header of headers) await app.inject({ url: '/v1/health', headers: header });
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
};

const forwarded = { 'x-forwarded-for': '203.0.113.9' };

test('a proxy that nobody named is told of once, without an address', async () => {
  expect(await warnings(false, {}, forwarded, forwarded)).toEqual([unnamedProxy]);
  expect(await warnings('10.0.0.2', forwarded, forwarded)).toEqual([unnamedProxy]);
  expect(unnamedProxy).not.toMatch(/\d/);
});

test('nothing is said where the proxy is named, or where there is none', async () => {
  expect(await warnings('loopback', forwarded)).toEqual([]);
  expect(await warnings(false, {})).toEqual([]);
});

test('behind a proxy that nobody named all readers share one limit, behind a named one each has their own', async () => {
  const stateAfter = async (trustProxy: string | false) => {
    const app = endpoint.beside({ trustProxy, requestsPerMinute: 2 });
    const answers = [];
    for (const last of [1, 2, 3]) answers.push(await app.inject({ url: '/v1/health', headers: { 'x-forwarded-for': `203.0.113.${last}` } }));
    return answers.map(({ statusCode }) => statusCode);
  };
  expect(await stateAfter(false)).toEqual([200, 200, 429]);
  expect(await stateAfter('loopback')).toEqual([200, 200, 200]);
});
