import { useRef } from 'preact/hooks';
import type { TransferCounts } from '#core/transfer.ts';
import type { HeldEntry, OutboxEntry } from '#storage/outbox.ts';
import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';

/** Where the entries of one talk are. */
export type TalkTransfer =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'held'; readonly held: number }
  /** All of them are at the endpoint; `at`, ms since 1970, when that was first seen. */
  | { readonly kind: 'sent'; readonly at?: number };

/** More than one talk makes; where even more wait, the talk is taken to be among them. */
const enough = 1000;

/** Watches one talk on its way to the endpoint. Never says «sent» while anything of it is still here. [P7] */
export const useTransferOf = (talk: string): TalkTransfer | undefined => {
  const { outbox, counts: watchedCounts } = useStaff();
  const waiting = useLive(() => outbox.watchWaiting(enough), []);
  const held = useLive(() => outbox.watchHeld(), []);
  const counts = useLive(() => watchedCounts, []);
  const sentAt = useRef<number | undefined>(undefined);
  if (waiting.kind !== 'ready' || held.kind !== 'ready' || counts.kind !== 'ready') return undefined;
  const transfer = transferOf(talk, waiting.value, held.value, counts.value);
  if (transfer.kind !== 'sent') sentAt.current = undefined;
  else sentAt.current ??= transfer.at;
  return transfer.kind === 'sent' && sentAt.current !== undefined ? { kind: 'sent', at: sentAt.current } : transfer;
};

export const transferOf = (talk: string, waiting: readonly OutboxEntry[], held: readonly HeldEntry[], counts: TransferCounts): TalkTransfer => {
  const own = held.filter(({ change }) => change.talk === talk).length;
  if (own > 0) return { kind: 'held', held: own };
  const waits = waiting.some(({ change }) => change.talk === talk) || counts.waiting > waiting.length;
  if (waits) return { kind: 'waiting' };
  return { kind: 'sent', ...(counts.lastExchange === undefined ? {} : { at: counts.lastExchange }) };
};
