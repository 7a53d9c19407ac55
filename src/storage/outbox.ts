import type { Change } from '#core/change.ts';
import type { TransferCounts } from '#core/transfer.ts';
import type { AcknowledgedRow, Database, HeldRow, OutboxRow } from './database.ts';
import { exchangeOf, saveExchange, type Exchange } from './exchange.ts';
import { live, type Live } from './live.ts';
import { openAll, type Rows } from './rows.ts';
import { relist } from './talks.ts';
import { writing } from './writing.ts';

/** A change that waits, with what the «Ausgang» page shows of it. */
export type OutboxEntry = { readonly change: Change; readonly savedAt: number; readonly tries: number };
export type HeldEntry = { readonly change: Change; readonly savedAt: number; readonly status: HeldRow['status']; readonly reason: string };

/** What the endpoint said of one change, reduced to what moves it. */
export type Verdict =
  | { readonly id: string; readonly kind: 'acknowledged'; readonly seq: number }
  | { readonly id: string; readonly kind: 'held'; readonly status: HeldRow['status']; readonly reason: string }
  | { readonly id: string; readonly kind: 'notAcknowledged' };

export type Outbox = {
  /** The oldest waiting changes, in the order of saving. */
  readonly waiting: (limit: number) => Promise<readonly OutboxEntry[]>;
  /** Moves changes by what the endpoint said of them, and notes its epoch, in one transaction. [S3] [S4] [S5] */
  readonly settle: (verdicts: readonly Verdict[], answer: { epoch: string; durable: number }, now: number) => Promise<void>;
  /** Sets a change aside on the device's own judgement, without an answer of the endpoint. [S5] */
  readonly hold: (verdict: Verdict & { readonly kind: 'held' }) => Promise<void>;
  readonly watchWaiting: (limit: number) => Live<readonly OutboxEntry[]>;
  readonly held: () => Promise<readonly HeldEntry[]>;
  readonly watchHeld: () => Live<readonly HeldEntry[]>;
  readonly counts: () => Promise<TransferCounts>;
  readonly watchCounts: () => Live<TransferCounts>;
  /** Puts a held change back into the queue. */
  readonly resend: (id: string) => Promise<void>;
  /** Drops a held change for good: only a person may. [S5] */
  readonly discard: (id: string) => Promise<void>;
};

export const outboxIn = (database: Database, rows: Rows, localTime: (instant: string) => string): Outbox => {
  const waiting: Outbox['waiting'] = async (limit) => {
    const found = await database.outbox.orderBy('id').limit(limit).toArray();
    const changes = await openAll(rows, found.map(({ body }) => body));
    return changes.map((change, index) => ({ change, savedAt: found[index]!.savedAt, tries: found[index]!.tries }));
  };
  const held: Outbox['held'] = async () => {
    const found = await database.held.toArray();
    const changes = await openAll(rows, found.map(({ body }) => body));
    return changes.map((change, index) => ({ change, savedAt: found[index]!.savedAt, status: found[index]!.status, reason: found[index]!.reason }));
  };
  const counts: Outbox['counts'] = () => countsIn(database);
  return {
    waiting,
    settle: (verdicts, answer, now) => settle(database, verdicts, answer, now),
    hold: (verdict) =>
      writing(database, [database.outbox, database.acknowledged, database.held], async () => {
        const row = await database.outbox.get(verdict.id);
        if (row !== undefined) await move(database, row, verdict, { cursor: 0, durable: 0 });
      }),
    watchWaiting: (limit) => live(() => waiting(limit)),
    held,
    watchHeld: () => live(held),
    counts,
    watchCounts: () => live(counts),
    resend: (id) =>
      writing(database, [database.held, database.outbox], async () => {
        const row = await database.held.get(id);
        if (row === undefined) return;
        await database.outbox.put({ id, talk: row.talk, savedAt: row.savedAt, tries: 0, body: row.body });
        await database.held.delete(id);
      }),
    discard: async (id) => {
      const row = await database.held.get(id);
      if (row === undefined) return;
      await writing(database, [database.held], () => database.held.delete(id));
      await relist(database, rows, localTime, row.talk);
    },
  };
};

const settle = (database: Database, verdicts: readonly Verdict[], answer: { epoch: string; durable: number }, now: number): Promise<void> =>
  writing(database, [database.outbox, database.acknowledged, database.held], async () => {
    const exchange = await exchangeOf(database);
    const sameEpoch = exchange.epoch === answer.epoch;
    if (!sameEpoch) await returnToOutbox(database);
    const cursor = sameEpoch ? exchange.cursor : 0;
    for (const verdict of verdicts) {
      const row = await database.outbox.get(verdict.id);
      if (row !== undefined) await move(database, row, verdict, { cursor, durable: answer.durable });
    }
    await saveExchange(database, { ...exchange, ...answer, cursor, lastExchange: now });
  });

/** A restored endpoint may have lost what it had acknowledged: all of it is sent again. [S4] [S25] */
export const returnToOutbox = async (database: Database): Promise<void> => {
  const acknowledged = await database.acknowledged.toArray();
  await database.outbox.bulkPut(acknowledged.map(({ id, talk, savedAt, body }): OutboxRow => ({ id, talk, savedAt, tries: 0, body })));
  await database.acknowledged.clear();
};

const move = async (database: Database, row: OutboxRow, verdict: Verdict, { cursor, durable }: { cursor: number; durable: number }): Promise<void> => {
  if (verdict.kind === 'notAcknowledged') {
    await database.outbox.put({ ...row, tries: row.tries + 1 });
    return;
  }
  await database.outbox.delete(row.id);
  if (verdict.kind === 'held') {
    await database.held.put({ id: row.id, talk: row.talk, savedAt: row.savedAt, status: verdict.status, reason: verdict.reason, body: row.body });
    return;
  }
  // Already pulled where an earlier answer was lost but its change came back with a page.
  const pulled = verdict.seq <= cursor;
  if (pulled && verdict.seq <= durable) return;
  const acknowledged: AcknowledgedRow = { id: row.id, talk: row.talk, seq: verdict.seq, savedAt: row.savedAt, pulled: pulled ? 1 : 0, body: row.body };
  await database.acknowledged.put(acknowledged);
};

const countsIn = async (database: Database): Promise<TransferCounts> => {
  const [waiting, talks, held, first, firstHeld, exchange] = await database.transaction('r', [database.outbox, database.held, database.settings], () =>
    Promise.all([
      database.outbox.count(),
      database.outbox.orderBy('talk').uniqueKeys(),
      database.held.count(),
      database.outbox.orderBy('id').first(),
      database.held.orderBy('id').first(),
      exchangeOf(database),
    ]),
  );
  const times = [first?.savedAt, firstHeld?.savedAt].filter((time) => time !== undefined);
  return {
    waiting,
    waitingTalks: talks.length,
    held,
    ...(times.length === 0 ? {} : { oldest: Math.min(...times) }),
    ...lastOf(exchange),
  };
};

const lastOf = ({ lastExchange }: Exchange) => (lastExchange === undefined ? {} : { lastExchange });
