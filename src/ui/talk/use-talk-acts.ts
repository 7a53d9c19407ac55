import { useState } from 'preact/hooks';
import type { Wish } from '#core/change.ts';
import type { Talk } from '#core/talk.ts';
import { useStaff } from '#ui/shared/services.ts';

export type TalkActs = {
  /** Sets fields to what the person chose. */
  readonly set: (wishes: readonly Wish[], label?: string) => Promise<boolean>;
  /** For what is counted on from the value before: two quick taps on «+» are two, though the screen has shown only the first. */
  readonly change: (wishesFor: (present: Talk) => readonly Wish[], label: (present: Talk) => string) => Promise<boolean>;
};

/** The acts on the talk that the screen shows. */
export const useTalkActs = (talk: Talk): TalkActs => {
  const { acts, talks } = useStaff();
  const [, showAgain] = useState(0);

  const act = async (wishes: readonly Wish[], label: string | undefined): Promise<boolean> => {
    const saved = await acts.act(talk, wishes, label);
    // What was not saved must not look as if it were: the controls go back to what is stored.
    if (!saved) showAgain((count) => count + 1);
    return saved;
  };

  return {
    set: act,
    change: (wishesFor, label) =>
      acts.inTurn(async () => {
        const present = (await talks.find(talk.id)) ?? talk;
        const wishes = wishesFor(present);
        return wishes.length === 0 || act(wishes, label(present));
      }),
  };
};
