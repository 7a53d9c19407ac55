import type { ScheduleParts } from '#sync/schedule.ts';

/** What a schedule needs of this browser: its timer, and whether somebody is looking. */
export const browserClock: Pick<ScheduleParts, 'timer' | 'isVisible'> = {
  timer: {
    after: (ms, run) => {
      const timeout = setTimeout(run, ms);
      return () => clearTimeout(timeout);
    },
    random: Math.random,
  },
  isVisible: () => document.visibilityState === 'visible',
};
