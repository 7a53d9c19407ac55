import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfiguration } from '#server/configuration.ts';

test('without any setting the endpoint runs on this machine only, with its own database and sample data', () => {
  expect(readConfiguration({})).toEqual({
    ok: true,
    value: {
      port: 4180,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: undefined,
      appDir: resolve('dist/client'),
      logLevel: 'info',
      trustProxy: false,
      requestsPerMinute: 1200,
      neighbours: { endpoints: [], apps: [] },
      sample: true,
    },
  });
});

test('with a database of the operator there is no sample unless it is asked for', () => {
  const databaseUrl = 'postgres://willkomm:geheim@db.example.ch:5432/willkomm';
  expect(readConfiguration({ DATABASE_URL: databaseUrl })).toMatchObject({ value: { databaseUrl, sample: false } });
  expect(readConfiguration({ DATABASE_URL: databaseUrl, SAMPLE: '1' })).toMatchObject({ value: { sample: true } });
});

test.each([
  [{ PORT: 'http' }, 'PORT is «http»: set it to a number from 1 to 65535.'],
  [{ PORT: '0' }, 'PORT is «0»: set it to a number from 1 to 65535.'],
  [{ HOST: 'a b' }, 'HOST is «a b»: set it to an address of this machine, for example 127.0.0.1 or 0.0.0.0.'],
  [{ DATABASE_URL: 'mysql://root:secret@x/y' }, 'DATABASE_URL is «…»: set it to an address like postgres://user:password@host:5432/willkomm, or leave it out.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is «loud»: set it to one of fatal, error, warn, info, debug, silent.'],
  [{ TRUST_PROXY: 'everyone' }, 'TRUST_PROXY is «everyone»: set it to the addresses of your proxies, for example 10.0.0.2 or loopback, separated by commas.'],
  [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT is «-1»: set it to the number of requests a minute one address may make, or 0 for no limit.'],
  [{ SAMPLE: 'yes' }, 'SAMPLE is «yes»: set it to 1 for sample data or 0 for none.'],
])('a bad value gets one sentence that says what to do: %o', (environment, sentence) => {
  expect(readConfiguration(environment)).toEqual({ ok: false, error: [sentence] });
});

test.each(['0.0.0.0/0', '::/0', '10.0.0.2, 0.0.0.0/0', '128.0.0.0/1', '::ffff:0.0.0.0/96'])('everybody is no proxy: %s', (range) => {
  const sentence = `TRUST_PROXY is «${range}»: with it everybody could claim any address and get round every limit; set it to the addresses of your proxies, for example 10.0.0.2 or loopback, separated by commas.`;
  expect(readConfiguration({ TRUST_PROXY: range })).toEqual({ ok: false, error: [sentence] });
});

test('the networks that municipalities have to themselves may hold proxies', () => {
  expect(readConfiguration({ TRUST_PROXY: '10.0.0.0/8, fc00::/7, 192.0.2.7/32' })).toMatchObject({ ok: true });
});

test('all bad values are told at once', () => {
  expect(readConfiguration({ PORT: 'x', SAMPLE: 'x' })).toMatchObject({ error: [expect.stringMatching(/^PORT/), expect.stringMatching(/^SAMPLE/)] });
});
