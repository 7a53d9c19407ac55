/** Chance from a seed (mulberry32): the same seed, the same story. */
export type Dice = {
  /** Uniform in [0, 1). */
  readonly roll: () => number;
  readonly below: (count: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly happens: (probability: number) => boolean;
};

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(roll() * count);
  return { roll, below, pick: (items) => items[below(items.length)]!, happens: (probability) => roll() < probability };
};
