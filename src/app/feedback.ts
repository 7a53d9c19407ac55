import type { FeedbackService } from '#ui/shared/services.ts';
import { feedbackHint } from './feedback-hint.ts';

const queue = () => import('./feedback-queue.ts');

/** @param quiet when there is time to send what an earlier visit left behind */
export const createFeedback = (today: () => string, quiet: Promise<void>): FeedbackService => {
  void quiet.then(idle).then(sendWhatWaits).catch(() => undefined);
  return {
    send: async (said) => (await queue()).save(said, today()),
    withdraw: async (id) => (await queue()).feedback.withdraw(id),
    waiting: async (topic, point) => (feedbackHint.isSet() ? (await queue()).feedback.waiting(topic, point) : []),
    follow,
  };
};

const sendWhatWaits = async (): Promise<void> => {
  if (feedbackHint.isSet()) (await queue()).delivery.now();
};

/** Listens as soon as the database is loaded. */
const follow = (id: string): ReturnType<FeedbackService['follow']> => ({
  subscribe: (next, failed) => {
    let stop = (): void => {};
    let stopped = false;
    queue().then(({ feedback }) => {
      if (!stopped) stop = feedback.follow(id).subscribe(next, failed);
    }, failed);
    return () => {
      stopped = true;
      stop();
    };
  },
});

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, 2_000);
  });
