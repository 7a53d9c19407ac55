import { emptyList } from '#core/my-list.ts';
import type { Preferences } from '#ui/shared/preferences.ts';

type Owned = Pick<Preferences, 'list' | 'staff'>;

/** A tablet of the office passes from guest to guest: nobody may find the list of the one before. One's own device keeps it. */
export const forgetGuest = ({ list, staff }: Owned): void => {
  // A new list, not the empty one: what could still be undone belongs to the list that was there.
  if (staff.peek()) list.value = { ...emptyList };
};

/** Somebody who has not touched the tablet for so long has gone. */
const patience = 10 * 60_000;

const touches = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Forgets the guest who has gone. The time is compared as well, because a tablet that sleeps does not run its timers: whoever
 * wakes it may be the next one.
 */
export const forgetWhenLeft = (preferences: Owned): (() => void) => {
  let [touched, timer] = [Date.now(), 0];
  const look = () => {
    if (Date.now() - touched >= patience) forgetGuest(preferences);
  };
  const touch = () => {
    look();
    touched = Date.now();
    clearTimeout(timer);
    timer = window.setTimeout(look, patience);
  };
  touch();
  for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    for (const kind of touches) removeEventListener(kind, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
};
