import type { Change, ChangeDraft, Wish } from '#core/change.ts';
import { withHash } from '#protocol/hash.ts';

/** A UUID of the v7 form from a number: readable in failures, sorted by the number. */
export const uuid = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const draft = (parts: Partial<ChangeDraft> & { readonly id: string }): ChangeDraft => ({
  v: 1,
  talk: uuid(1),
  office: uuid(2),
  device: uuid(3),
  by: 'staff-1',
  at: { wall: '2026-12-01T09:00:00.000Z', offset: 0, known: true },
  schema: 1,
  app: 'test',
  set: [{ field: 'topic.housing.status', value: 'discussed', base: [] }],
  ...parts,
});

export const change = (parts: Partial<ChangeDraft> & { readonly id: string }): Promise<Change> => withHash(draft(parts));

export const set = (field: string, value: Wish['value'], base: readonly string[] = []) => ({ field, value, base });
