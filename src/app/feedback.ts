import type { FeedbackService } from '#ui/shared/services.ts';
import { feedbackHint } from './feedback-hint.ts';

const queue = () => import('./feedback-queue.ts');

/** @param quiet when there is time to send what an earlier visit left behind */
export const createFeedback = (today: () => string, quiet: Promise<void>): FeedbackService => {
  void quiet.then(idle).then(sendWhatWaits).catch(() => undefined);
  return {
    send: async (said) => (await queue()).save(said, today()),
    withdraw: async (id) => (await queue()).feedback.withdraw(id),
    watch: (topic, point) => ({ subscribe: (next, failed) => subscribe(topic, point, next, failed) }),
  };
};

const sendWhatWaits = async (): Promise<void> => {
  if (feedbackHint.isSet()) (await queue()).delivery.now();
};

type Subscribe = ReturnType<FeedbackService['watch']>['subscribe'];

const subscribe = (topic: string, point: string, next: Parameters<Subscribe>[0], failed: Parameters<Subscribe>[1]): (() => void) => {
  if (!feedbackHint.isSet()) {
    next([]);
    return () => {};
  }
  let stop = (): void => {};
  let stopped = false;
  queue().then(({ feedback }) => {
    if (!stopped) stop = feedback.watch(topic, point).subscribe((rows) => next(rows.map(({ id, state, entry }) => ({ id, state, feedback: entry }))), failed);
  }, failed);
  return () => {
    stopped = true;
    stop();
  };
};

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, 2_000);
  });
