import { entryIn } from '#core/lookup.ts';
import type { Structure } from '#core/overlay.ts';
import type { PackEntry } from '#core/pack.ts';

/** Whose fact it is: of the pack that replaced it, of the pack its id begins with (`musterwil.counterPhone`), else of the lowest. */
export const packOfFact = (id: string, { replacedFacts }: Structure, packs: readonly PackEntry[]): PackEntry | undefined => {
  const owner = entryIn(replacedFacts, id);
  return packs.find((pack) => pack.id === owner) ?? packs.find((pack) => id.startsWith(`${pack.id}.`)) ?? packs[0];
};
