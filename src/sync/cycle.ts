import { healthAnswer } from '#protocol/health.ts';
import { officeAnswer, type OfficeAnswer } from '#protocol/office.ts';
import { protocolVersion } from '#protocol/version.ts';
import type { ClockOffset } from '#storage/settings.ts';
import type { HttpFailure } from './http.ts';
import { pull, type PullParts } from './pull.ts';
import { push, type PushParts } from './push.ts';

/** What one cycle came to, as far as the schedule and the status line need to know. */
export type CycleOutcome =
  | { readonly kind: 'done'; readonly sent: number; readonly received: number }
  /** Try again later; `retryAfterMs` where the endpoint said when. */
  | { readonly kind: 'later'; readonly retryAfterMs?: number }
  /** The endpoint does not know this device any more: recording goes on, sending stops until it is connected again. */
  | { readonly kind: 'disconnected'; readonly reason: 'token-unknown' | 'device-revoked' }
  /** The endpoint speaks another protocol: recording goes on, the update is offered. */
  | { readonly kind: 'outdated' };

export type CycleParts = PushParts & PullParts & {
  /** Ask the endpoint for its version, its time and the office's settings first; now and then is enough. */
  readonly greet: boolean;
  readonly saveClock: (clock: ClockOffset) => Promise<void>;
  readonly saveOffice: (office: OfficeAnswer) => Promise<void>;
};

/** One exchange with the endpoint: compare clocks, send what waits, fetch what is new. */
export const cycle = async (parts: CycleParts): Promise<CycleOutcome> => {
  const greeted = parts.greet ? await greet(parts) : undefined;
  if (greeted !== undefined) return greeted;

  const pushed = await push(parts);
  if (!pushed.ok) return outcomeOf(pushed.error);
  const pulled = await pull(parts);
  if (!pulled.ok) return outcomeOf(pulled.error);
  return { kind: 'done', sent: pushed.value.sent, received: pulled.value.received };
};

/** @returns why the exchange cannot go on, if it cannot */
const greet = async ({ http, now, saveClock, saveOffice }: CycleParts): Promise<CycleOutcome | undefined> => {
  const asked = now();
  const health = await http.get('/v1/health', healthAnswer);
  if (!health.ok) return outcomeOf(health.error);
  if (!health.value.protocol.includes(protocolVersion)) return { kind: 'outdated' };
  await saveClock({ offset: Math.round((asked + now()) / 2 - Date.parse(health.value.time)), known: true });
  const office = await http.get('/v1/office', officeAnswer);
  if (!office.ok) return outcomeOf(office.error);
  await saveOffice(office.value);
  return undefined;
};

/** The table «Seen by the device» of the protocol. */
const outcomeOf = (failure: HttpFailure): CycleOutcome => {
  if (failure.kind === 'unreachable') return { kind: 'later' };
  const { status, problem, retryAfterMs } = failure;
  if (status === 401) return { kind: 'disconnected', reason: 'token-unknown' };
  if (status === 403 && problem.code === 'device-revoked') return { kind: 'disconnected', reason: 'device-revoked' };
  if (status === 426) return { kind: 'outdated' };
  if (isPassing(status)) return { kind: 'later', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  return { kind: 'later', retryAfterMs: unknownRefusalMs };
};

const isPassing = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** A refusal nobody foresaw is asked again once a day, and whenever a person presses the button. */
const unknownRefusalMs = 24 * 3_600_000;
