import type { LanguageHits } from '#content/everywhere.ts';
import type { PackList } from '#core/pack.ts';

/** Between the search page and the worker that searches the other languages. The worker has no database: it asks the page for texts. */
export type ToWorker =
  | { readonly kind: 'search'; readonly id: number; readonly query: string; readonly languages: readonly string[]; readonly day: string }
  | { readonly kind: 'texts'; readonly id: number; readonly value: PackList | string | undefined };

export type FromWorker =
  | { readonly kind: 'found'; readonly id: number; readonly groups: readonly LanguageHits[] }
  /** `blob` is missing where the list is asked for. */
  | { readonly kind: 'ask'; readonly id: number; readonly blob?: string };
