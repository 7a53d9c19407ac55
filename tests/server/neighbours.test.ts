import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEndpoint, type TestEndpoint } from '#tests/support/endpoint.ts';

const app = 'https://app.example.ch';
let alone: TestEndpoint;

beforeAll(async () => {
  alone = await openEndpoint();
});
afterAll(() => alone.close());

const ask = (endpoint: { inject: TestEndpoint['app']['inject'] }, origin: string) =>
  endpoint.inject({ method: 'OPTIONS', url: '/v1/changes', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } });

test('an app served elsewhere may use the endpoint only where it was named', async () => {
  const open = alone.beside({ neighbours: { endpoints: [], apps: [app] } });
  expect((await ask(open, app)).headers['access-control-allow-origin']).toBe(app);
  expect((await ask(open, 'https://evil.example')).headers['access-control-allow-origin']).not.toBe('https://evil.example');
  expect((await ask(alone.app, app)).headers['access-control-allow-origin']).toBeUndefined();
});

test('the app served here may talk to this endpoint and to those that were named, to no other', async () => {
  const open = alone.beside({ neighbours: { endpoints: ['https://other.example.ch'], apps: [] } });
  const policy = async (endpoint: TestEndpoint['app']) => String((await endpoint.inject('/v1/health')).headers['content-security-policy']);
  expect(await policy(open)).toMatch(/connect-src 'self' https:\/\/other\.example\.ch(;|$)/);
  expect(await policy(alone.app)).toMatch(/connect-src 'self'(;|$)/);
});
