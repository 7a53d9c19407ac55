import { sql } from 'kysely';
import type { EnrolAnswer, EnrolRequest } from '#protocol/enrol.ts';
import { writeAudit } from './audit.ts';
import { newId } from './chance.ts';
import { hashOfSecret } from './device.ts';
import { normaliseCode, takeCode } from './enrolment-code.ts';
import { getOffice } from './office.ts';
import { HttpProblem } from './problem.ts';
import { enterOffice, inTransaction, type Ground, type Tx } from './transaction.ts';

/**
 * Turns a one-time code into a device with a token. Guesses are not counted per code, because a wrong code belongs to no
 * row; 128 bits and the rate limit of the route take the place of the count.
 */
export const enrol = (ground: Ground, request: EnrolRequest): Promise<EnrolAnswer> =>
  inTransaction(ground, async (tx) => {
    const codeHash = hashOfSecret(normaliseCode(request.code));
    const office = await officeOfCode(tx, codeHash, ground.clock.now());
    await enterOffice(tx, office);
    if (!(await takeCode(tx, office, codeHash, ground.clock.now()))) throw usedCode();
    const device = newId(ground.clock, ground.chance);
    const token = Buffer.from(ground.chance.bytes(32)).toString('base64url');
    await tx
      .insertInto('device')
      .values({ office, id: device, name: request.name, token_hash: hashOfSecret(token), created: ground.clock.now(), revoked: null })
      .execute();
    await writeAudit(tx, ground, office, { who: device, what: 'device.enrolled' });
    return { device, token, ...(await getOffice(tx, office)) };
  });

/** The office is not known yet: the policy `presented_code` shows the one row with this hash. */
const officeOfCode = async (tx: Tx, codeHash: string, now: Date): Promise<string> => {
  await sql`SELECT set_config('app.code_hash', ${codeHash}, true)`.execute(tx);
  const row = await tx.selectFrom('enrolment_code').select(['office', 'expires', 'used']).where('code_hash', '=', codeHash).executeTakeFirst();
  if (row === undefined) throw new HttpProblem(403, 'code-unknown', 'This code does not exist: check it for typing errors.');
  if (row.used !== null) throw usedCode();
  if (row.expires <= now) throw new HttpProblem(403, 'code-expired', 'This code has expired: ask for a new one.');
  return row.office;
};

const usedCode = (): HttpProblem => new HttpProblem(403, 'code-used', 'This code was used already: ask for a new one.');
