import type { Change } from '#core/change.ts';
import { applyChanges } from '#core/merge.ts';
import { summaryOf } from '#core/summary.ts';
import type { ConfirmedRow, Database, ListedRow } from './database.ts';
import { exchangeOf, saveExchange, type Exchange } from './exchange.ts';
import { returnToOutbox } from './outbox.ts';
import type { Rows } from './rows.ts';
import { changesByTalk, listedRow, readTalks, type StoredTalk } from './talks.ts';
import { writing } from './writing.ts';

/** A page of the office's changes as the endpoint gave it. */
export type Page = {
  readonly epoch: string;
  readonly durable: number;
  readonly changes: readonly Change[];
  readonly next: number;
};

export type Inbox = {
  readonly exchange: () => Promise<Exchange>;
  /**
   * Adds a page to the confirmed state and moves the cursor, in one transaction, if the cursor is still the one that
   * was asked with. [S6]
   * @returns false if it was not: the page is dropped and asked for again
   */
  readonly apply: (page: Page, askedWith: Exchange, now: number) => Promise<boolean>;
  /** The endpoint is another one than before: what it had acknowledged is sent again and everything is read anew. [S4] */
  readonly adoptEpoch: (epoch: string) => Promise<void>;
};

export const inboxIn = (database: Database, rows: Rows, localTime: (instant: string) => string): Inbox => ({
  exchange: () => exchangeOf(database),
  apply: async (page, askedWith, now) => {
    const byTalk = changesByTalk(page.changes);
    for (;;) {
      const talks = await readTalks(database, rows, [...byTalk.keys()]);
      const prepared = await Promise.all(talks.map((talk) => prepare(rows, localTime, talk, byTalk.get(talk.id)!)));
      const outcome = await commit(database, page, askedWith, prepared, now);
      if (outcome !== 'touched') return outcome === 'applied';
    }
  },
  adoptEpoch: (epoch) => adoptEpoch(database, epoch),
});

type Prepared = { readonly confirmed: ConfirmedRow; readonly listed: ListedRow; readonly version: number };

/** Everything that needs sealing, before the transaction. */
const prepare = async (rows: Rows, localTime: (instant: string) => string, talk: StoredTalk, changes: readonly Change[]): Promise<Prepared> => {
  const summary = summaryOf(talk.id, applyChanges(talk.registers, changes), localTime);
  return {
    confirmed: { talk: talk.id, body: await rows.seal(applyChanges(talk.confirmed, changes)) },
    listed: listedRow(summary, talk.version + 1, await rows.seal(summary)),
    version: talk.version,
  };
};

const commit = (database: Database, page: Page, askedWith: Exchange, prepared: readonly Prepared[], now: number): Promise<'applied' | 'moved' | 'touched'> =>
  writing(database, [database.confirmed, database.listed, database.acknowledged, database.outbox], async () => {
    const exchange = await exchangeOf(database);
    if (exchange.cursor !== askedWith.cursor || exchange.epoch !== askedWith.epoch) return 'moved';
    const versions = await database.listed.bulkGet(prepared.map(({ listed }) => listed.id));
    if (prepared.some(({ version }, index) => (versions[index]?.version ?? 0) !== version)) return 'touched';

    await database.confirmed.bulkPut(prepared.map(({ confirmed }) => confirmed));
    await database.listed.bulkPut(prepared.map(({ listed }) => listed));
    await markPulled(database, page);
    await saveExchange(database, { epoch: page.epoch, cursor: page.next, durable: page.durable, lastExchange: now });
    return 'applied';
  });

/** Acknowledged changes are let go once they have come back and are safe on the endpoint. [S4] */
const markPulled = async (database: Database, page: Page): Promise<void> => {
  const ids = page.changes.map(({ id }) => id);
  await database.acknowledged.where('id').anyOf(ids).modify({ pulled: 1 });
  await database.acknowledged.where('seq').belowOrEqual(page.durable).filter(({ pulled }) => pulled === 1).delete();
};

const adoptEpoch = (database: Database, epoch: string): Promise<void> =>
  writing(database, [database.outbox, database.acknowledged], async () => {
    const exchange = await exchangeOf(database);
    if (exchange.epoch === epoch) return;
    await returnToOutbox(database);
    await saveExchange(database, { ...exchange, epoch, cursor: 0, durable: 0 });
  });
