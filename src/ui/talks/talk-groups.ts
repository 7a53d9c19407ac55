import { addDays, weekStart } from '#core/calendar.ts';
import type { Live } from '#storage/live.ts';
import type { ListedTalk, TalkStore } from '#storage/talks.ts';

/** The parts of the list, as they stand in the address. */
export const talkGroups = ['heute', 'woche', 'offen', 'abgeschlossen'] as const;
export type TalkGroupName = (typeof talkGroups)[number];

export const groupFrom = (name: string | undefined): TalkGroupName => talkGroups.find((group) => group === name) ?? 'heute';

/**
 * The talks of a part. Open and closed ones may be very many: only so many are read.
 * @param today `YYYY-MM-DD`
 */
export const watchGroup = (talks: TalkStore, group: TalkGroupName, today: string, limit: number): Live<readonly ListedTalk[]> => {
  switch (group) {
    case 'heute':
      return talks.watchBetween(today, addDays(today, 1));
    case 'woche':
      return talks.watchBetween(weekStart(today), addDays(weekStart(today), 7));
    case 'offen':
      return talks.watchList('open', limit);
    case 'abgeschlossen':
      return talks.watchList('closed', limit);
  }
};
