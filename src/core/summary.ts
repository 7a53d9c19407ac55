import type { Registers } from './merge.ts';
import { guestLabel, talkFrom } from './talk.ts';
import type { TalkState } from './talk-state.ts';

/** One row of the list of talks: what it shows, and nothing that would have to be read from the talk itself. */
export type TalkSummary = {
  readonly id: string;
  readonly state: TalkState;
  /** Local time of the appointment, else of the start, else of the making: `2026-12-01T14:30`. The list is sorted by it. */
  readonly when: string;
  readonly label: string;
  readonly language?: string;
  readonly room?: string;
  readonly interpretation?: string;
  readonly topicsDone: number;
  readonly topics: number;
  readonly conflicts: number;
  /** Closed or deleted talks leave the list of open ones. */
  readonly deleted: boolean;
};

/**
 * @param localTime turns an instant into wall time in Europe/Zurich, `YYYY-MM-DDTHH:MM`
 */
export const summaryOf = (id: string, registers: Registers, localTime: (instant: string) => string): TalkSummary => {
  const talk = talkFrom(id, registers);
  const made = talk.started ?? talk.created;
  return {
    id,
    state: talk.state,
    when: talk.appointment.at ?? (made === undefined ? '' : localTime(made)),
    label: guestLabel(talk.guest) ?? '',
    ...(talk.guest.language === undefined ? {} : { language: talk.guest.language }),
    ...(talk.appointment.room === undefined ? {} : { room: talk.appointment.room }),
    ...(talk.interpretation === undefined ? {} : { interpretation: talk.interpretation }),
    topicsDone: talk.topics.filter((topic) => (talk.outcomes[topic]?.status ?? 'open') !== 'open').length,
    topics: talk.topics.length,
    conflicts: talk.conflicts.length,
    deleted: registers['talk.deleted']?.values.some(({ value }) => value !== null) ?? false,
  };
};
