import type { CycleOutcome } from './cycle.ts';

/** Time as the schedule uses it; a simulation brings its own. */
export type Timer = {
  /** @returns cancels */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Uniform in [0, 1). */
  readonly random: () => number;
};

export type ScheduleParts = {
  /** One cycle, or `busy` where another tab is at it. [S7] */
  readonly run: () => Promise<CycleOutcome | 'busy'>;
  readonly timer: Timer;
  readonly isVisible: () => boolean;
  readonly somethingWaits: () => Promise<boolean>;
  readonly report: (state: ScheduleState) => void;
};

export type ScheduleState = { readonly kind: 'idle' } | { readonly kind: 'running' } | { readonly kind: 'after'; readonly outcome: CycleOutcome };

export type Schedule = {
  /** Start, `online`, becoming visible, or the button: at once, and whatever was held off is forgotten. [S8] [S9] */
  readonly now: () => void;
  /** An entry was saved: soon, together with those that follow it. [S8] */
  readonly saved: () => void;
  readonly stop: () => void;
};

const afterSaveMs = 2_000;
const whileWaitingMs = 60_000;
const longestBackOffMs = 15 * 60_000;

/** When to talk to the endpoint. Nothing here decides what is sent: a cycle too many is harmless. [S8] [S9] */
export const schedule = ({ run, timer, isVisible, somethingWaits, report }: ScheduleParts): Schedule => {
  let failures = 0;
  let running = false;
  let again = false;
  let stopped = false;
  let heldOff = false;
  let cancel = () => {};

  const plan = (ms: number): void => {
    cancel();
    if (!stopped) cancel = timer.after(ms, () => void start());
  };

  const start = async (): Promise<void> => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    report({ kind: 'running' });
    // Whatever broke, a full disk or a lost database: it is tried again, and the next entry is not stuck behind it. [S5]
    const outcome = await run().catch((): CycleOutcome => ({ kind: 'later' }));
    running = false;
    report(outcome === 'busy' ? { kind: 'idle' } : { kind: 'after', outcome });
    await planAfter(outcome).catch(() => plan(whileWaitingMs));
  };

  const planAfter = async (outcome: CycleOutcome | 'busy'): Promise<void> => {
    heldOff = outcome !== 'busy' && outcome.kind === 'later';
    if (outcome !== 'busy' && outcome.kind === 'later') {
      failures += 1;
      again = false;
      plan(outcome.retryAfterMs ?? backOffMs(failures, timer.random));
      return;
    }
    failures = 0;
    if (again) {
      again = false;
      plan(afterSaveMs);
    } else if (isVisible() && (await somethingWaits())) plan(whileWaitingMs);
  };

  return {
    now: () => {
      failures = 0;
      heldOff = false;
      plan(0);
    },
    saved: () => {
      // A save does not shorten a pause the endpoint or the network asked for, and is not forgotten while a cycle runs.
      if (running) again = true;
      else if (!heldOff) plan(afterSaveMs);
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
};

/** Full jitter: anywhere up to the doubled step, so that eight tablets that come back together do not come together. [S9] */
export const backOffMs = (failures: number, random: () => number): number => random() * Math.min(longestBackOffMs, 2_000 * 2 ** failures);
