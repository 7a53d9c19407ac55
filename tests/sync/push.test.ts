import { describe, expect, test } from 'vitest';
import type { Change } from '#core/change.ts';
import { noRegisters } from '#core/merge.ts';
import { httpTo } from '#sync/http.ts';
import { push } from '#sync/push.ts';
import { connectedDevice, newDisk, type Device } from '#tests/support/device.ts';
import { uuid } from '#tests/support/builders.ts';

type Answer = (changes: readonly Change[]) => Response;

const stored: Answer = (changes) =>
  Response.json({ epoch: 'e1', durable: 1, results: changes.map(({ id, hash }, index) => ({ id, hash, status: 'stored', seq: index + 1 })) });

/** A tablet with entries, and a line whose far end answers as the test says. */
const tabletWith = async (entries: number, answer: Answer) => {
  const device = await connectedDevice(newDisk());
  for (let minutes = 0; minutes < entries; minutes += 1) {
    await device.recorder.record(uuid(1), [{ field: 'minutes', value: minutes }], noRegisters);
  }
  const batches: number[] = [];
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    const body = init.body instanceof ArrayBuffer ? new Response(new Blob([init.body]).stream().pipeThrough(new DecompressionStream('gzip'))) : new Response(init.body);
    const { changes } = (await body.json()) as { changes: readonly Change[] };
    batches.push(changes.length);
    return answer(changes);
  };
  const http = httpTo({ fetch, endpoint: 'http://endpoint.test' });
  return { device, batches, send: () => push({ http, outbox: device.outbox, now: () => 1 }) };
};

const counts = ({ outbox }: Device) => outbox.counts();

describe('sending', () => {
  test('[S26] a batch that is too large is halved, and the rest follows', async () => {
    const { device, batches, send } = await tabletWith(8, (changes) => (changes.length > 2 ? Response.json({ code: 'too-large', detail: '' }, { status: 413 }) : stored(changes)));
    expect(await send()).toMatchObject({ ok: true, value: { sent: 8 } });
    expect(batches).toEqual([8, 4, 2, 2, 2, 2]);
    expect(await counts(device)).toMatchObject({ waiting: 0, held: 0 });
  });

  test('[S5] [S26] a single entry that is too large is held and does not block the others', async () => {
    const { device, send } = await tabletWith(3, (changes) =>
      changes.some(({ set }) => set[0]?.value === 1) ? Response.json({ code: 'too-large', detail: '' }, { status: 413 }) : stored(changes),
    );
    expect(await send()).toMatchObject({ ok: true });
    expect(await counts(device)).toMatchObject({ waiting: 0, held: 1 });
    expect(await device.outbox.held()).toMatchObject([{ reason: 'too-large' }]);
  });

  test('[S3] [P4] an answer with another hash is no acknowledgement', async () => {
    const { device, send } = await tabletWith(1, ([change]) =>
      Response.json({ epoch: 'e1', durable: 1, results: [{ id: change!.id, hash: '0'.repeat(64), status: 'stored', seq: 1 }] }),
    );
    await send();
    expect(await counts(device)).toMatchObject({ waiting: 1 });
  });

  test('[S3] what arrives damaged is sent again before a person is asked', async () => {
    const { device, send } = await tabletWith(1, ([change]) =>
      Response.json({ epoch: 'e1', durable: 0, results: [{ id: change!.id, hash: 'x', status: 'rejected', reason: 'hash' }] }),
    );
    await send();
    await send();
    expect(await counts(device)).toMatchObject({ waiting: 1, held: 0 });
    await send();
    expect(await counts(device)).toMatchObject({ waiting: 0, held: 1 });
  });

  test('[S9] [S26] a proxy that refuses in HTML is understood by its status', async () => {
    const html = (status: number, headers = {}) => new Response('<html>busy</html>', { status, headers });
    const { send, batches } = await tabletWith(4, (changes) => (changes.length > 2 ? html(413) : html(503, { 'retry-after': '7' })));
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'refused', status: 503, retryAfterMs: 7_000 } });
    expect(batches).toEqual([4, 2]);
  });

  test('a portal that says 403 in HTML is not the endpoint', async () => {
    const { send } = await tabletWith(1, () => new Response('<html>Anmelden</html>', { status: 403 }));
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  test('the page of a captive portal is not an answer', async () => {
    const { device, send } = await tabletWith(1, () => new Response('<html>WLAN</html>', { headers: { 'content-type': 'text/html' } }));
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(await counts(device)).toMatchObject({ waiting: 1 });
  });
});
