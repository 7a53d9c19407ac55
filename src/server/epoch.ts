import { newId } from './chance.ts';
import type { Ground } from './transaction.ts';

export type Renewal = { readonly before: string; readonly after: string };

/**
 * Tells every tablet, with the next answer it gets, that what the endpoint acknowledged may be lost: it sends again what of that it
 * still keeps, and reads everything anew. A backup brings its old epoch back with it, and nothing here can notice that, so the operator says it. [S25]
 * Works as the owner of the database: `willkomm_app` may only read the epoch.
 */
export const renewEpoch = ({ database, clock, chance }: Ground): Promise<Renewal> =>
  database.transaction().execute(async (tx) => {
    const { epoch: before } = await tx.selectFrom('installation').select('epoch').executeTakeFirstOrThrow();
    const after = newId(clock, chance);
    await tx.updateTable('installation').set({ epoch: after }).execute();
    return { before, after };
  });
