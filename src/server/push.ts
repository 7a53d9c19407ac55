import type { PushAnswer, PushResult } from '#protocol/push.ts';
import { writeAudit } from './audit.ts';
import type { Device } from './device.ts';
import { judge, type Verdict } from './judge.ts';
import { findKept, insertChanges, insertQuarantined, standingOf, type Kept } from './keep.ts';
import { Collision, type Ground, type Tx } from './transaction.ts';

/**
 * Takes in a batch: judges each change by itself, keeps what can be kept, and says one for one what became of each [S5].
 * The transaction must be in the office of the device. Running it again with the same changes changes nothing. [S21]
 */
export const push = async (tx: Tx, ground: Ground, device: Device, changes: readonly unknown[]): Promise<PushAnswer> => {
  const verdicts = judge(device.office, changes);
  const { kept, fresh } = await keep(tx, ground, device.office, verdicts);
  const foreign = verdicts.filter((verdict) => verdict.kind !== 'reject' && verdict.change.device !== device.id && fresh.has(verdict.change.id));
  // An exported outbox may come in through another tablet; that is allowed, and remembered.
  if (foreign.length > 0) await writeAudit(tx, ground, device.office, { who: device.id, what: 'changes.of-other-device', count: foreign.length });
  const unanswered = new Set(fresh);
  return {
    ...(await standingOf(tx, device.office)),
    results: verdicts.map((verdict) => resultOf(verdict, kept, unanswered)),
  };
};

type Keeping = {
  /** Where each change of the batch is now, by id. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** Ids that were not there before. */
  readonly fresh: ReadonlySet<string>;
};

const keep = async (tx: Tx, ground: Ground, office: string, verdicts: readonly Verdict[]): Promise<Keeping> => {
  const first = firstById(verdicts);
  const received = ground.clock.now();
  const sound = first.flatMap((verdict) => (verdict.kind === 'keep' ? [verdict.change] : []));
  const flawed = first.flatMap((verdict) => (verdict.kind === 'quarantine' ? [{ ...verdict.change, reason: verdict.reason }] : []));
  const stored = await insertChanges(tx, office, sound, received);
  const held = await insertQuarantined(tx, office, flawed, received);
  const fresh = [...stored, ...held];
  const freshIds = new Set(fresh.map(({ id }) => id));
  const known = await findKept(tx, office, first.map(({ change }) => change.id).filter((id) => !freshIds.has(id)));
  // Neither added nor found: a push of the same change with another verdict is going on.
  if (fresh.length + known.length < first.length) throw new Collision('The same change is being pushed twice at this moment.');
  return { kept: new Map([...known, ...fresh].map((row) => [row.id, row])), fresh: freshIds };
};

type Keepable = Exclude<Verdict, { kind: 'reject' }>;

/** A batch may carry the same change twice; the first stands for all. */
const firstById = (verdicts: readonly Verdict[]): readonly Keepable[] => {
  const first = new Map<string, Keepable>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'reject' && !first.has(verdict.change.id)) first.set(verdict.change.id, verdict);
  }
  return [...first.values()];
};

const resultOf = (verdict: Verdict, kept: ReadonlyMap<string, Kept>, unanswered: Set<string>): PushResult => {
  if (verdict.kind === 'reject') return { id: verdict.id, status: 'rejected', hash: verdict.hash, reason: verdict.reason };
  const { id, hash } = verdict.change;
  const there = kept.get(id);
  if (there === undefined) throw new Error(`The change ${id} was neither kept nor found.`);
  if (there.hash !== hash) return { id, status: 'rejected', hash, reason: 'id-reuse' };
  if (there.seq === undefined) return { id, status: 'quarantined', hash, ...(there.reason === undefined ? {} : { reason: there.reason }) };
  return { id, status: unanswered.delete(id) ? 'stored' : 'duplicate', hash, seq: there.seq };
};
