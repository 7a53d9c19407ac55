import { transferStatus, type TransferCounts, type TransferStatus } from '#core/transfer.ts';
import { clockTimeWithSeconds, momentText } from '#ui/shared/clock.ts';
import { errorKey } from '#ui/shared/error-text.ts';
import type { SaveState } from '#ui/shared/acts.ts';
import type { StatusKind } from '#ui/shared/status-line.tsx';
import type { ScheduleState } from '#sync/schedule.ts';

/** Everything the status line is told. */
export type StatusFacts = {
  readonly save: SaveState;
  /** Undefined until the device was asked: then nothing is claimed. */
  readonly counts: TransferCounts | undefined;
  readonly sync: ScheduleState;
  readonly disconnected: boolean;
  readonly online: boolean;
  readonly inTalk: boolean;
  readonly now: number;
};

export type Words = { readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

/** What the line says. `age` colours what waits too long; `action` is the one thing to do about it. [S10] */
export type Status = {
  readonly kind: StatusKind;
  readonly words: readonly Words[];
  readonly age?: 'old' | 'veryOld';
  readonly action?: 'sendNow' | 'decide' | 'reconnect';
};

/** Never more than is true: «gespeichert» after the commit only, «übertragen» only when nothing waits and nothing is held. [S1] [P7] */
export const statusOf = (facts: StatusFacts): Status | undefined => {
  if (facts.save.kind === 'failed') return { kind: 'error', words: [{ key: 'status.notSaved' }, { key: errorKey(facts.save.error) }] };
  if (facts.save.kind === 'saving') return { kind: 'busy', words: [{ key: 'status.saving' }] };
  const saved: readonly Words[] =
    facts.save.kind === 'saved' && facts.inTalk ? [{ key: 'status.saved', values: { time: clockTimeWithSeconds(facts.save.at) } }] : [];
  const transfer = facts.counts && transferLine(facts, facts.counts);
  if (transfer !== undefined) return { ...transfer, words: [...saved, ...transfer.words] };
  return saved.length === 0 ? undefined : { kind: 'saved', words: saved };
};

const transferLine = (facts: StatusFacts, counts: TransferCounts): Status => {
  if (facts.disconnected) return disconnectedLine(counts);
  const status = transferStatus(counts, facts.now);
  switch (status.kind) {
    case 'held':
      return { kind: redIfVeryOld(status), ...ageOf(status), action: 'decide', words: [counted('held', status.held), ...sinceOf(status, counts, facts.now)] };
    case 'waiting':
      return waitingLine(facts, status, counts);
    case 'everythingSent':
      return sentLine(facts, status.last);
  }
};

const disconnectedLine = ({ waitingTalks }: TransferCounts): Status => ({
  kind: 'error',
  action: 'reconnect',
  words: [waitingTalks === 0 ? { key: 'status.disconnected' } : counted('disconnectedWaiting', waitingTalks)],
});

const waitingLine = (facts: StatusFacts, status: Extract<TransferStatus, { kind: 'waiting' }>, counts: TransferCounts): Status => {
  const waiting = [counted('waiting', status.talks), ...sinceOf(status, counts, facts.now)];
  if (!facts.online) {
    // In a talk one line has room for what was saved and where; how much waits is said there only once it is long.
    const rest = facts.inTalk && status.age === 'fresh' ? [] : waiting;
    return { kind: status.age === 'veryOld' ? 'error' : 'offline', ...ageOf(status), words: [{ key: 'status.offline' }, ...rest] };
  }
  if (facts.sync.kind === 'running') return { kind: 'busy', words: [{ key: 'status.sending' }] };
  const isOutdated = facts.sync.kind === 'after' && facts.sync.outcome.kind === 'outdated';
  if (isOutdated) return { kind: redIfVeryOld(status), ...ageOf(status), words: [...waiting, { key: 'status.outdated' }] };
  return { kind: redIfVeryOld(status), ...ageOf(status), action: 'sendNow', words: waiting };
};

const sentLine = ({ online, now }: StatusFacts, last: number | undefined): Status => {
  if (!online) return { kind: 'offline', words: [{ key: 'status.offline' }] };
  if (last === undefined) return { kind: 'saved', words: [{ key: 'status.nothingToSend' }] };
  return { kind: 'saved', words: [{ key: 'status.sent', values: { time: momentText(last, now) } }] };
};

const counted = (key: string, count: number): Words => ({ key: `status.${key}`, values: { count } });

type Aged = { readonly age: 'fresh' | 'old' | 'veryOld' };

const redIfVeryOld = ({ age }: Aged): StatusKind => (age === 'veryOld' ? 'error' : 'waiting');

const ageOf = ({ age }: Aged): Pick<Status, 'age'> => (age === 'fresh' ? {} : { age });

/** How long it has been waiting is said once it is long. */
const sinceOf = ({ age }: Aged, { oldest }: TransferCounts, now: number): readonly Words[] =>
  age === 'fresh' || oldest === undefined ? [] : [{ key: 'status.since', values: { time: momentText(oldest, now) } }];

