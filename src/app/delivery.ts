import type { CycleOutcome } from '#sync/cycle.ts';
import { schedule, type Schedule } from '#sync/schedule.ts';
import { browserClock } from './browser-clock.ts';

/**
 * Joins a delivery of its own to this browser: small things that are no records and travel apart from them. Two tabs at it at once
 * are harmless, because the endpoint knows every entry by its id.
 */
export const startDelivery = (run: () => Promise<CycleOutcome>, somethingWaits: () => Promise<boolean>): Schedule => {
  const planned = schedule({
    // A network that is known to be gone is not tried.
    run: async () => (navigator.onLine ? run() : { kind: 'later' }),
    ...browserClock,
    somethingWaits,
    report: () => {},
  });
  addEventListener('online', planned.now);
  return planned;
};
