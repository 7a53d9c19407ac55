import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';
import { enterOffice, inTransaction, type Ground, type Tx } from './transaction.ts';
import { sql } from 'kysely';

/** Who asks: the tablet that holds the token. */
export type Device = { readonly id: string; readonly office: string };

/** Runs `work` in one transaction in the office of the device whose token the request carries. The office comes from nowhere else. [S20] */
export const asDevice = <T>(ground: Ground, request: FastifyRequest, work: (tx: Tx, device: Device) => Promise<T>): Promise<T> => {
  const token = tokenIn(request.headers.authorization);
  return inTransaction(ground, async (tx) => {
    const device = await findDevice(tx, hashOfSecret(token));
    request.device = device;
    await enterOffice(tx, device.office);
    return work(tx, device);
  });
};

/** Tokens and codes are 128 random bits or more, so that one round of SHA-256 keeps them; only the hash is stored. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const tokenIn = (authorization: string | undefined): string => {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unknownToken();
  return token;
};

/** The office is not known yet: the policy `presented_token` shows the one row with this hash. */
const findDevice = async (tx: Tx, tokenHash: string): Promise<Device> => {
  await sql`SELECT set_config('app.token_hash', ${tokenHash}, true)`.execute(tx);
  const row = await tx.selectFrom('device').select(['office', 'id', 'revoked']).where('token_hash', '=', tokenHash).executeTakeFirst();
  if (row === undefined) throw unknownToken();
  if (row.revoked !== null) throw new HttpProblem(403, 'device-revoked', 'This device was disconnected by the office.');
  return { id: row.id, office: row.office };
};

const unknownToken = (): HttpProblem => new HttpProblem(401, 'token-unknown', 'The endpoint does not know this device: connect it again.');
