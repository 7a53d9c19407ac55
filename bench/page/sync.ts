import { v7 } from 'uuid';
import type { Change } from '#core/change.ts';
import { localTime } from '#core/calendar.ts';
import { applyChange, noRegisters } from '#core/merge.ts';
import { summaryOf } from '#core/summary.ts';
import { withHash } from '#protocol/hash.ts';
import { openDatabase } from '#storage/database.ts';
import { inboxIn } from '#storage/inbox.ts';
import { outboxIn } from '#storage/outbox.ts';
import { plainRows } from '#storage/rows.ts';
import { settingsIn } from '#storage/settings.ts';
import { listedRow } from '#storage/talks.ts';
import { cycle } from '#sync/cycle.ts';
import { httpTo } from '#sync/http.ts';
import { changeOfTalk } from './talk.ts';

/** ms since the start of the cycle; bytes of bodies on the wire. */
export type SyncTimes = {
  readonly acknowledged: number;
  readonly whole: number;
  readonly sendingRequests: number;
  readonly requests: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Bodies of the pushes as text: what the limit has to send too. */
  readonly batches: readonly string[];
};

const database = openDatabase('willkomm');
const settings = settingsIn(database, plainRows);
const outbox = outboxIn(database, plainRows, localTime);
const inbox = inboxIn(database, plainRows, localTime);

/** Fills the outbox with talks that nobody has seen yet, one change each. */
const makePending = async (count: number): Promise<void> => {
  const connection = (await settings.find('connection'))!;
  const author = { office: connection.office.id, device: connection.device, by: (await settings.find('currentStaff'))! };
  const changes = await Promise.all(Array.from({ length: count }, (_, number) => withHash(changeOfTalk(v7(), v7(), number, author))));
  const listed = changes.map((change) => {
    const summary = summaryOf(change.talk, applyChange(noRegisters, change), localTime);
    return listedRow(summary, 1, { plain: summary });
  });
  await database.outbox.bulkAdd(changes.map((change) => ({ id: change.id, talk: change.talk, savedAt: Date.now(), tries: 0, body: { plain: change } })));
  await database.listed.bulkAdd(listed);
};

/** One cycle of the product, as `app/sync.ts` runs it, with its door to the network counted. */
const sync = async (pending: number): Promise<SyncTimes> => {
  const connection = (await settings.find('connection'))!;
  const sent: ArrayBuffer[] = [];
  let [requests, acknowledged, sendingRequests] = [0, 0, 0];
  const counted = (url: string, init: RequestInit): Promise<Response> => {
    requests += 1;
    if (init.body instanceof ArrayBuffer) sent.push(init.body);
    return fetch(url, init);
  };
  performance.clearResourceTimings();
  const begun = performance.now();
  // Sending reports its own count first; what is received afterwards comes too late to be the first.
  const progress = (count: number): void => {
    if (acknowledged > 0 || count < pending) return;
    acknowledged = performance.now() - begun;
    sendingRequests = requests;
  };
  const http = httpTo({ fetch: counted, endpoint: connection.endpoint, token: connection.token });
  const outcome = await cycle({ http, outbox, inbox, office: connection.office.id, now: () => Date.now(), greet: pending > 0, saveOffice: async () => {}, saveClock: (clock) => settings.save('clock', clock), progress });
  const whole = performance.now() - begun;
  if (outcome.kind !== 'done' || outcome.sent !== pending || (await outbox.counts()).waiting > 0) throw new Error(`The cycle did not send everything: ${JSON.stringify(outcome)}`);
  const received = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return {
    acknowledged,
    whole,
    sendingRequests,
    requests,
    sentBytes: sent.reduce((sum, { byteLength }) => sum + byteLength, 0),
    receivedBytes: received.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    batches: await Promise.all(sent.map(inflated)),
  };
};

const inflated = (bytes: ArrayBuffer): Promise<string> => new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();

/** Bytes of the same talks as plain records, gzipped in the same batches: no ids of changes, no hashes, no authors. */
const plainBytes = async (batches: readonly string[]): Promise<number> => {
  let bytes = 0;
  for (const batch of batches) {
    const { changes } = JSON.parse(batch) as { readonly changes: readonly Change[] };
    const records = changes.map(({ talk, set }) => ({ id: talk, ...Object.fromEntries(set.map(({ field, value }) => [field, value])) }));
    const stream = new Blob([JSON.stringify(records)]).stream().pipeThrough(new CompressionStream('gzip'));
    bytes += (await new Response(stream).arrayBuffer()).byteLength;
  }
  return bytes;
};

Object.assign(globalThis, { tabletSync: { makePending, sync, plainBytes } });
