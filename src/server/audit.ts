import { newId } from './chance.ts';
import type { Ground, Tx } from './transaction.ts';

/** What is written down; a new kind of access gets a new word. */
export type AuditAct =
  | 'changes.read'
  | 'changes.of-other-device'
  | 'talk.read'
  | 'device.enrolled'
  | 'code.created'
  | 'office.created'
  | 'staff.added';

export type AuditEntry = { readonly who: string; readonly what: AuditAct; readonly subject?: string; readonly count?: number };

/** Who did what to how many, in the same transaction as the act. Ids and counts only: no names, no values. */
export const writeAudit = async (tx: Tx, ground: Ground, office: string, entry: AuditEntry): Promise<void> => {
  const { who, what, subject = null, count = 1 } = entry;
  await tx
    .insertInto('audit')
    .values({ office, id: newId(ground.clock, ground.chance), at: ground.clock.now(), who, what, subject, count })
    .execute();
};
