import type { Change } from '#core/change.ts';
import { pushAnswer, type PushAnswer, type PushResult } from '#protocol/push.ts';
import { limits } from '#protocol/version.ts';
import { ok, type Result } from '#core/result.ts';
import type { Http, HttpFailure } from './http.ts';
import type { Outbox, OutboxEntry, Verdict } from '#storage/outbox.ts';

export type PushParts = { readonly http: Http; readonly outbox: Outbox; readonly now: () => number; readonly progress?: (sent: number) => void };

/** A change that arrives damaged is sent again this often before a person is asked. */
const triesWithWrongHash = 3;

/**
 * Sends what waits, oldest first, batch after batch, until nothing waits, nothing moves or the endpoint cannot be reached.
 * Sending again is harmless. [P3]
 */
export const push = async (parts: PushParts): Promise<Result<{ readonly sent: number }, HttpFailure>> => {
  let sent = 0;
  let batchSize: number = limits.batchChanges;
  for (;;) {
    const batch = withinBytes(await parts.outbox.waiting(batchSize));
    if (batch.length === 0) return ok({ sent });
    const answer = await parts.http.post('/v1/changes', { changes: batch.map(({ change }) => change) }, pushAnswer);
    if (!answer.ok) {
      if (!isTooLarge(answer.error)) return answer;
      if (batch.length > 1) batchSize = Math.floor(batch.length / 2);
      else await holdTooLarge(parts, batch[0]!);
      continue;
    }
    const verdicts = batch.map((entry) => verdictOf(entry, answer.value));
    await parts.outbox.settle(verdicts, answer.value, parts.now());
    const moved = verdicts.filter(({ kind }) => kind !== 'notAcknowledged').length;
    sent += moved;
    parts.progress?.(sent);
    // An endpoint that acknowledges nothing would be asked for ever: leave it to the next cycle.
    if (moved === 0) return ok({ sent });
  }
};

/** As many from the start as fit a batch; always at least one. [S26] */
const withinBytes = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] => {
  let bytes = 0;
  const fitting = entries.findIndex(({ change }) => (bytes += byteLength(change)) > limits.batchBytes);
  return fitting === -1 ? entries : entries.slice(0, Math.max(1, fitting));
};

const byteLength = (change: Change): number => new TextEncoder().encode(JSON.stringify(change)).length + 1;

/** A change leaves the outbox only on an equal hash; a missing result means: not acknowledged. [S3] */
const verdictOf = ({ change, tries }: OutboxEntry, answer: PushAnswer): Verdict => {
  const result = answer.results.find(({ id }) => id === change.id);
  if (result === undefined) return { id: change.id, kind: 'notAcknowledged' };
  if (result.status === 'rejected') return rejectionOf(change, tries, result);
  if (result.hash !== change.hash) return { id: change.id, kind: 'notAcknowledged' };
  if (result.status === 'quarantined') return { id: change.id, kind: 'held', status: 'quarantined', reason: result.reason ?? 'unknown' };
  return result.seq === undefined ? { id: change.id, kind: 'notAcknowledged' } : { id: change.id, kind: 'acknowledged', seq: result.seq };
};

const rejectionOf = (change: Change, tries: number, { reason }: PushResult): Verdict =>
  reason === 'hash' && tries + 1 < triesWithWrongHash
    ? { id: change.id, kind: 'notAcknowledged' }
    : { id: change.id, kind: 'held', status: 'rejected', reason: reason ?? 'unknown' };

const isTooLarge = (failure: HttpFailure): boolean => failure.kind === 'refused' && failure.status === 413;

/** A single change that is too large can never be sent: it is held, visibly, and blocks no other. [S5] [S26] */
const holdTooLarge = ({ outbox }: PushParts, { change }: OutboxEntry): Promise<void> =>
  outbox.hold({ id: change.id, kind: 'held', status: 'rejected', reason: 'too-large' });
