import { sql } from 'kysely';
import { limits } from '#protocol/version.ts';
import { standingOf } from './keep.ts';
import type { Tx } from './transaction.ts';

export type Page = {
  /** Canonical JSON of the changes, as it was stored. */
  readonly bodies: readonly string[];
  readonly seqs: readonly number[];
  readonly next: number;
  readonly more: boolean;
  readonly durable: number;
  readonly epoch: string;
};

/** The office's changes after number `since`, in its order: at most `limit`, and one or as many as fit into the agreed bytes. */
export const pull = async (tx: Tx, office: string, since: number, limit: number): Promise<Page> => {
  const { rows } = await sql<{ seq: number; body: string }>`
    SELECT seq, body FROM (
      SELECT seq, body, bytes, sum(bytes) OVER (ORDER BY seq) AS total
      FROM (SELECT seq, body, bytes FROM change WHERE office = ${office} AND seq > ${since} ORDER BY seq LIMIT ${limit}) AS page
    ) AS measured
    WHERE total <= ${limits.batchBytes} OR total = bytes
    ORDER BY seq`.execute(tx);
  const { epoch, durable } = await standingOf(tx, office);
  const next = rows.at(-1)?.seq ?? since;
  return { bodies: rows.map(({ body }) => body), seqs: rows.map(({ seq }) => seq), next, more: next < durable, durable, epoch };
};

/** The answer around bodies that are JSON already: they go out as they came in, byte for byte. [P4] */
export const pullText = ({ bodies, seqs, next, more, durable, epoch }: Page): string =>
  `{"epoch":${JSON.stringify(epoch)},"durable":${durable},"changes":[${bodies.join(',')}],"seqs":${JSON.stringify(seqs)},"next":${next},"more":${more}}`;
