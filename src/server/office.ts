import type { EnrolAnswer } from '#protocol/enrol.ts';
import { writeAudit } from './audit.ts';
import type { Ground, Tx } from './transaction.ts';

/** What a tablet needs to know about its office. */
export type Office = Pick<EnrolAnswer, 'office' | 'staff' | 'settings'>;

export type NewOffice = { readonly id: string; readonly name: string } & EnrolAnswer['settings'];

/** What an office records unless it decides otherwise: as little as possible. */
export const usualSettings: EnrolAnswer['settings'] = { talkName: 'Willkommensgespräch', recordNames: false, allowNotes: false };

export const getOffice = async (tx: Tx, office: string): Promise<Office> => {
  const row = await tx.selectFrom('office').selectAll().where('office', '=', office).executeTakeFirstOrThrow();
  const staff = await tx.selectFrom('staff').select(['id', 'name']).where('office', '=', office).orderBy('name').execute();
  return {
    office: { id: row.office, name: row.name },
    staff,
    settings: { talkName: row.talk_name, recordNames: row.record_names, allowNotes: row.allow_notes },
  };
};

/** The transaction must be in the office that is being made. */
export const createOffice = async (tx: Tx, ground: Ground, office: NewOffice): Promise<void> => {
  await tx
    .insertInto('office')
    .values({
      office: office.id,
      name: office.name,
      talk_name: office.talkName,
      record_names: office.recordNames,
      allow_notes: office.allowNotes,
      created: ground.clock.now(),
    })
    .execute();
  await tx.insertInto('office_counter').values({ office: office.id, n: 0 }).execute();
  await writeAudit(tx, ground, office.id, { who: 'operator', what: 'office.created' });
};

/** @param id what changes will carry as `by` */
export const addStaff = async (tx: Tx, ground: Ground, office: string, id: string, name: string): Promise<void> => {
  await tx.insertInto('staff').values({ office, id, name }).execute();
  await writeAudit(tx, ground, office, { who: 'operator', what: 'staff.added' });
};

/** For the operator's commands, which work as the owner of the database: no transaction role, no office entered. */
export const listOffices = (ground: Ground): Promise<readonly { readonly office: string; readonly name: string }[]> =>
  ground.database.selectFrom('office').select(['office', 'name']).orderBy('name').execute();
