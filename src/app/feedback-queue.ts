import { v4 } from 'uuid';
import type { Feedback } from '#core/feedback.ts';
import { sha256 } from '#protocol/sha256.ts';
import { feedbackIn } from '#storage/feedback.ts';
import { deliverFeedback } from '#sync/feedback.ts';
import { httpTo } from '#sync/http.ts';
import { startDelivery } from './delivery.ts';
import { database } from './device-storage.ts';
import { feedbackHint } from './feedback-hint.ts';

/** Loading this module loads Dexie: only when somebody has something to say, or said it on an earlier visit. */
export const feedback = feedbackIn(database, Date.now);

const somethingWaits = async (): Promise<boolean> => (await feedback.countWaiting()) > 0;

/** To the endpoint that serves this app: a reader knows no other. */
const http = httpTo({ fetch: (url, init) => fetch(url, init), endpoint: '' });

export const delivery = startDelivery(async () => {
  const outcome = await deliverFeedback(http, feedback);
  if (await feedback.isEmpty()) feedbackHint.clear();
  return outcome;
}, somethingWaits);

export const save = async ({ shown, ...said }: Omit<Feedback, 'text'> & { readonly shown: string }, day: string): Promise<string> => {
  const text = (await sha256(shown)).slice(0, 12);
  // Not v7, as everywhere else: that would carry the instant.
  const id = await feedback.save({ ...said, id: v4(), text, day });
  feedbackHint.set();
  delivery.saved();
  return id;
};
