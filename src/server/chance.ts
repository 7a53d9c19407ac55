import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** All chance of the endpoint goes through this, so that a simulation can own it. */
export type Chance = { readonly bytes: (length: number) => Uint8Array };

export const systemChance: Chance = { bytes: (length) => randomBytes(length) };

/** UUID v7. */
export const newId = (clock: Clock, chance: Chance): string => v7({ msecs: clock.now().getTime(), random: chance.bytes(16) });

/** At least 0, below 1; good enough for jitter. */
export const fraction = (chance: Chance): number => (chance.bytes(1)[0] ?? 0) / 256;
