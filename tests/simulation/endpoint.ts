import type { FastifyInstance } from 'fastify';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { hashOfSecret } from '#server/device.ts';
import { createEndpoint, usualSettings } from '#server/endpoint.ts';
import { addStaff, createOffice } from '#server/office.ts';
import type { Tables } from '#server/tables.ts';
import { inOffice, type Ground } from '#server/transaction.ts';
import type { Connection } from '#storage/settings.ts';

/** When the endpoint's power goes: just before or just after the database has committed. */
export type PowerCut = 'beforeCommit' | 'afterCommit';

/** The product's endpoint over a real PostgreSQL, with a hand on its power switch. */
export type SimulatedEndpoint = {
  /** The process that runs now; after a cut, the next one. */
  readonly process: () => FastifyInstance;
  readonly cutAtNextCommit: (cut: PowerCut | undefined) => void;
  readonly wasCut: () => boolean;
  readonly restart: () => Promise<void>;
  readonly database: Kysely<Tables>;
  readonly close: () => Promise<void>;
};

export type EndpointParts = { readonly connection: pg.PoolConfig; readonly clock: () => number; readonly bytes: (length: number) => Uint8Array };

export const simulatedEndpoint = async ({ connection, clock, bytes }: EndpointParts): Promise<SimulatedEndpoint> => {
  let armed: PowerCut | undefined;
  let cut = false;
  const pool = new pg.Pool({ ...connection, max: 4, types: { getTypeParser: integers } });
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () =>
          withPowerCut(await pool.connect(), () => {
            const now = armed;
            armed = undefined;
            if (now !== undefined) cut = true;
            return now;
          }),
        end: () => pool.end(),
        options: pool.options,
      } as unknown as pg.Pool,
    }),
  });
  const ground: Ground = { database, clock: { now: () => new Date(clock()), wait: async () => {} }, chance: { bytes } };
  const start = () => createEndpoint({ ...ground, settings: { ...usualSettings, requestsPerMinute: 0, logLevel: 'silent' } });
  let running = start();
  return {
    database,
    process: () => running,
    cutAtNextCommit: (next) => {
      armed = next;
      cut = false;
    },
    wasCut: () => cut,
    restart: async () => {
      await running.close();
      running = start();
      cut = false;
    },
    close: async () => {
      await running.close();
      await database.destroy();
    },
  };
};

const withPowerCut = (client: pg.PoolClient, take: () => PowerCut | undefined): pg.PoolClient =>
  new Proxy(client, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown;
      if (name !== 'query' || typeof member !== 'function') return typeof member === 'function' ? member.bind(target) : member;
      return async (...given: unknown[]) => {
        const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text?: string } | undefined)?.text;
        const now = text === 'commit' ? take() : undefined;
        if (now === 'beforeCommit') throw new Error('The power went before the commit.');
        const answer = await (member as (...given: unknown[]) => Promise<unknown>).apply(target, given);
        if (now === 'afterCommit') throw new Error('The power went after the commit.');
        return answer;
      };
    },
  });

const integers = ((oid: number, format?: 'text') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser;

/** An office with one member of staff, and the connections of its tablets. */
export const furnishOffice = async (ground: Ground, office: string, devices: readonly string[]): Promise<readonly Connection[]> => {
  const created = ground.clock.now();
  await inOffice(ground, office, async (tx) => {
    await createOffice(tx, ground, { id: office, name: 'Musterwil', talkName: 'Gespräch', recordNames: true, allowNotes: true });
    await addStaff(tx, ground, office, 'staff-1', 'A. Muster');
    for (const device of devices) {
      await tx.insertInto('device').values({ office, id: device, name: 'Tablet', token_hash: hashOfSecret(tokenOf(device)), created, revoked: null }).execute();
    }
  });
  return devices.map((device) => ({
    endpoint: 'http://endpoint.test',
    device,
    deviceName: 'Tablet',
    token: tokenOf(device),
    office: { id: office, name: 'Musterwil' },
    staff: [{ id: 'staff-1', name: 'A. Muster' }],
    talkName: 'Gespräch',
    recordNames: true,
    allowNotes: true,
  }));
};

export const tokenOf = (device: string): string => `token-${device}`;
