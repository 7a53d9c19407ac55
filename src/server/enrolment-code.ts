import { hashOfSecret } from './device.ts';
import { writeAudit } from './audit.ts';
import { inOffice, type Ground, type Tx } from './transaction.ts';

/** Ten minutes: long enough to carry a tablet across the room. */
export const usualLifeMs = 10 * 60_000;

/** Crockford's base32: no I, L, O or U, so that a code can be read out and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a one-time code for an office, 128 bits, and keeps only its hash.
 * @param replace withdraws the office's codes that nobody used
 * @returns the code as people see it, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX`
 */
export const createCode = async (ground: Ground, office: string, lifeMs: number, replace = false): Promise<string> => {
  const code = codeOf(ground.chance.bytes(16));
  const created = ground.clock.now();
  await inOffice(ground, office, async (tx) => {
    if (replace) await tx.deleteFrom('enrolment_code').where('office', '=', office).where('used', 'is', null).execute();
    await tx
      .insertInto('enrolment_code')
      .values({ office, code_hash: hashOfSecret(code), created, expires: new Date(created.getTime() + lifeMs), used: null })
      .execute();
    await writeAudit(tx, ground, office, { who: 'operator', what: 'code.created' });
  });
  return grouped(code);
};

/** Case, hyphens and blanks do not matter, and what looks alike is taken for what exists. */
export const normaliseCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s\-–]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** Marks the code as used; false if someone else was faster. */
export const takeCode = async (tx: Tx, office: string, codeHash: string, at: Date): Promise<boolean> => {
  const result = await tx
    .updateTable('enrolment_code')
    .set({ used: at })
    .where('office', '=', office)
    .where('code_hash', '=', codeHash)
    .where('used', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** 26 characters for 128 bits; the last one carries the three that are left over. */
const codeOf = (bytes: Uint8Array): string => {
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n;
  let code = '';
  for (let place = 0; place < 26; place += 1) {
    code = alphabet.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
};

const grouped = (code: string): string => [0, 5, 10, 15, 20].map((start) => code.slice(start, start === 20 ? 26 : start + 5)).join('-');
