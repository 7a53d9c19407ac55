import type { OutboxEntry } from '#storage/outbox.ts';
import { entryKinds } from './entry-kinds.ts';

/** What waits of one talk. */
export type WaitingTalk = {
  readonly talk: string;
  readonly entries: number;
  /** ms since 1970, the oldest. */
  readonly since: number;
  /** The most that any of them was tried. */
  readonly tries: number;
  readonly kinds: readonly string[];
};

/** Waiting entries by their talk, the longest waiting first. */
export const waitingByTalk = (entries: readonly OutboxEntry[]): readonly WaitingTalk[] => {
  const talks = [...new Set(entries.map(({ change }) => change.talk))];
  return talks
    .map((talk) => {
      const own = entries.filter(({ change }) => change.talk === talk);
      return {
        talk,
        entries: own.length,
        since: Math.min(...own.map(({ savedAt }) => savedAt)),
        tries: Math.max(...own.map(({ tries }) => tries)),
        kinds: entryKinds(own.map(({ change }) => change)),
      };
    })
    .sort((a, b) => a.since - b.since);
};
