import { setTimeout as sleep } from 'node:timers/promises';

/** All time of the endpoint goes through this, so that a simulation can own it. */
export type Clock = { readonly now: () => Date; readonly wait: (ms: number) => Promise<void> };

export const systemClock: Clock = {
  now: () => new Date(),
  wait: async (ms) => {
    await sleep(ms);
  },
};
