import { changeSchema, type ChangeDraft, type Edit, type Wish } from './change.ts';
import { registerOf, type Registers } from './merge.ts';

/** Who acts, where, when and with which build: all that a change says beside what it sets. */
export type Act = Pick<ChangeDraft, 'id' | 'talk' | 'office' | 'device' | 'by' | 'at' | 'app'>;

/**
 * The change a person means by an act.
 * @param seen the talk as the person's screen showed it: only values in it are replaced [P5]
 * @param present the talk as it stands on this device now; the device's own later values count as seen, because
 *   the same hands made them between two paints of the screen
 */
export const draftChange = (act: Act, wishes: readonly Wish[], seen: Registers, present: Registers): ChangeDraft => ({
  v: 1,
  ...act,
  schema: changeSchema,
  set: wishes.map((wish): Edit => ({ ...wish, base: baseOf(wish.field, act.device, seen, present) })),
});

const baseOf = (field: string, device: string, seen: Registers, present: Registers): readonly string[] => {
  const shown = registerOf(seen, field).values;
  const own = registerOf(present, field).values.filter((value) => value.device === device);
  return [...new Set([...shown, ...own].map(({ id }) => id))].sort();
};
