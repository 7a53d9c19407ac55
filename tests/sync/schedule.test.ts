import { describe, expect, test } from 'vitest';
import type { CycleOutcome } from '#sync/cycle.ts';
import { backOffMs, schedule, type ScheduleState } from '#sync/schedule.ts';

/** Lets promises that are already decided run on. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** A clock that moves when the test says so. */
const clock = () => {
  let now = 0;
  let planned: { at: number; run: () => void } | undefined;
  return {
    timer: {
      after: (ms: number, run: () => void) => {
        const entry = { at: now + ms, run };
        planned = entry;
        return () => {
          if (planned === entry) planned = undefined;
        };
      },
      random: () => 0.5,
    },
    pass: async (ms: number) => {
      await settled();
      const until = now + ms;
      while (planned !== undefined && planned.at <= until) {
        now = planned.at;
        const { run } = planned;
        planned = undefined;
        run();
        await settled();
      }
      now = until;
    },
  };
};

const tablet = (outcomes: readonly (CycleOutcome | 'busy')[], { waits = false } = {}) => {
  const time = clock();
  const states: ScheduleState[] = [];
  let cycles = 0;
  const planned = schedule({
    run: async () => outcomes[Math.min(cycles++, outcomes.length - 1)]!,
    timer: time.timer,
    isVisible: () => true,
    somethingWaits: async () => waits,
    report: (state) => states.push(state),
  });
  return { ...time, planned, states, cycles: () => cycles };
};

const done: CycleOutcome = { kind: 'done', sent: 0, received: 0 };
const later: CycleOutcome = { kind: 'later' };

describe('when to talk to the endpoint', () => {
  test('[S8] saves that follow one another travel together, two seconds after the last', async () => {
    const { planned, pass, cycles } = tablet([done]);
    planned.saved();
    await pass(1_500);
    planned.saved();
    await pass(1_900);
    expect(cycles()).toBe(0);
    await pass(200);
    expect(cycles()).toBe(1);
    await pass(600_000);
    expect(cycles()).toBe(1);
  });

  test('[S8] while something waits and the app is seen, once a minute', async () => {
    const { planned, pass, cycles } = tablet([done], { waits: true });
    planned.now();
    await pass(0);
    await pass(180_000);
    expect(cycles()).toBe(4);
  });

  test('[S9] failures are followed by longer pauses, and the button ends them', async () => {
    const { planned, pass, cycles } = tablet([later]);
    planned.now();
    await pass(0);
    await pass(2_000);
    expect(cycles()).toBe(2);
    await pass(3_999);
    expect(cycles()).toBe(2);
    await pass(1);
    expect(cycles()).toBe(3);
    planned.now();
    await pass(0);
    expect(cycles()).toBe(4);
  });

  test('[S5] a cycle that breaks is tried again and does not end the exchange for good', async () => {
    const time = clock();
    let cycles = 0;
    const planned = schedule({
      run: async () => {
        cycles += 1;
        if (cycles === 1) throw new DOMException('The disk is full.', 'QuotaExceededError');
        return done;
      },
      timer: time.timer,
      isVisible: () => true,
      somethingWaits: async () => false,
      report: () => {},
    });
    planned.now();
    await time.pass(0);
    await time.pass(2_000);
    expect(cycles).toBe(2);
    planned.now();
    await time.pass(0);
    expect(cycles).toBe(3);
  });

  test('[S8] what is saved while a cycle runs travels two seconds after it, not a minute', async () => {
    const time = clock();
    let [cycles, finish] = [0, () => {}];
    const planned = schedule({
      run: () => new Promise((resolve) => {
        cycles += 1;
        finish = () => resolve(done);
      }),
      timer: time.timer,
      isVisible: () => true,
      somethingWaits: async () => true,
      report: () => {},
    });
    planned.now();
    await time.pass(0);
    planned.saved();
    finish();
    await time.pass(0);
    await time.pass(2_000);
    expect(cycles).toBe(2);
  });

  test('[S9] a save does not shorten the pause the endpoint asked for', async () => {
    const { planned, pass, cycles } = tablet([{ kind: 'later', retryAfterMs: 60_000 }, done]);
    planned.now();
    await pass(0);
    planned.saved();
    await pass(59_999);
    expect(cycles()).toBe(1);
    await pass(1);
    expect(cycles()).toBe(2);
  });

  test('[S9] the pause is anywhere up to the doubled step, and never above a quarter of an hour', () => {
    expect(backOffMs(1, () => 0)).toBe(0);
    expect(backOffMs(3, () => 0.999999)).toBeCloseTo(16_000, -1);
    expect(backOffMs(30, () => 0.999999)).toBeCloseTo(900_000, -1);
  });
});
