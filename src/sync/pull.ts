import { isMergeable, type Change } from '#core/change.ts';
import { failed, ok, type Result } from '#core/result.ts';
import { hashOf } from '#protocol/hash.ts';
import { pullAnswer } from '#protocol/pull.ts';
import { limits } from '#protocol/version.ts';
import type { Inbox } from '#storage/inbox.ts';
import type { Http, HttpFailure } from './http.ts';

export type PullParts = {
  readonly http: Http;
  readonly inbox: Inbox;
  /** The office this tablet belongs to: what belongs to another is never taken in. [P6] */
  readonly office: string;
  readonly now: () => number;
  readonly progress?: (received: number) => void;
};

/** Fetches what the office's other tablets recorded, page after page, until there is no more. [S6] */
export const pull = async (parts: PullParts): Promise<Result<{ readonly received: number }, HttpFailure>> => {
  let received = 0;
  for (;;) {
    const exchange = await parts.inbox.exchange();
    const answer = await parts.http.get(`/v1/changes?since=${exchange.cursor}&limit=${limits.pageChanges}`, pullAnswer);
    if (!answer.ok) return answer;
    const page = answer.value;
    if (page.epoch !== exchange.epoch) {
      // Another database than the cursor belongs to: begin anew. [S4] [S25]
      await parts.inbox.adoptEpoch(page.epoch);
      continue;
    }
    const changes = page.changes as unknown as readonly Change[];
    const flaw = await flawIn(changes, parts.office);
    if (flaw !== undefined) return failed(flaw);
    const applied = await parts.inbox.apply({ ...page, changes }, exchange, parts.now());
    if (applied) received += changes.length;
    parts.progress?.(received);
    if (applied && !page.more) return ok({ received });
  }
};

/**
 * A page that was damaged on the way is asked for again; one of another office is not, until somebody looks;
 * one that only a newer build can read waits for that build. [P4] [P6] [S24]
 */
const flawIn = async (changes: readonly Change[], office: string): Promise<HttpFailure | undefined> => {
  if (changes.some((change) => change.office !== office)) {
    return { kind: 'refused', status: 409, problem: { code: 'other-office', detail: 'The endpoint sent entries of another office.' } };
  }
  if (!changes.every(isMergeable)) {
    return { kind: 'refused', status: 426, problem: { code: 'newer-schema', detail: 'The endpoint holds entries of a newer version of the app.' } };
  }
  const hashes = await Promise.all(changes.map((change) => hashOf(change)));
  return changes.every(({ hash }, index) => hash === hashes[index]) ? undefined : { kind: 'unreachable', detail: 'An entry was damaged on the way.' };
};
