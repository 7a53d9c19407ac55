import type { Change } from '#core/change.ts';
import { pullAnswer } from '#protocol/pull.ts';
import { limits } from '#protocol/version.ts';
import { ok, type Result } from '#core/result.ts';
import type { Inbox } from '#storage/inbox.ts';
import type { Http, HttpFailure } from './http.ts';

export type PullParts = { readonly http: Http; readonly inbox: Inbox; readonly now: () => number; readonly progress?: (received: number) => void };

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
    const applied = await parts.inbox.apply({ ...page, changes }, exchange, parts.now());
    if (applied) received += changes.length;
    parts.progress?.(received);
    if (applied && !page.more) return ok({ received });
  }
};
