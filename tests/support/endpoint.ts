import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import type { ChangeDraft } from '#core/change.ts';
import type { EnrolAnswer } from '#protocol/enrol.ts';
import { systemChance } from '#server/chance.ts';
import { systemClock } from '#server/clock.ts';
import { createEndpoint, usualSettings, type EndpointSettings } from '#server/endpoint.ts';
import { createCode, usualLifeMs } from '#server/enrolment-code.ts';
import { addStaff, createOffice, usualSettings as usualOffice } from '#server/office.ts';
import { inOffice, type Ground } from '#server/transaction.ts';
import { change, draft } from './builders.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';

/** An endpoint over a database of its own. */
export type TestEndpoint = {
  readonly app: FastifyInstance;
  readonly ground: Ground;
  readonly fresh: FreshDatabase;
  /** Another endpoint over the same database, as two processes behind a balancer would be. */
  readonly beside: (settings: Partial<EndpointSettings>, appDir?: string) => FastifyInstance;
  readonly close: () => Promise<void>;
};

export const openEndpoint = async (parts: Partial<Ground> = {}, settings: Partial<EndpointSettings> = {}): Promise<TestEndpoint> => {
  const fresh = await freshDatabase();
  const ground: Ground = { database: fresh.database, clock: systemClock, chance: systemChance, ...parts };
  const opened: FastifyInstance[] = [];
  const beside: TestEndpoint['beside'] = (more, appDir) => {
    const app = createEndpoint({ ...ground, settings: { ...usualSettings, requestsPerMinute: 0, logLevel: 'silent', ...more }, ...(appDir === undefined ? {} : { appDir }) });
    opened.push(app);
    return app;
  };
  return {
    app: beside(settings),
    ground,
    fresh,
    beside,
    close: async () => {
      for (const app of opened) await app.close();
      await fresh.drop();
    },
  };
};

/** @returns the id of a new office with one member of staff */
export const newOffice = async (ground: Ground, name = 'Testwil'): Promise<string> => {
  const id = v7();
  await inOffice(ground, id, async (tx) => {
    await createOffice(tx, ground, { id, name, ...usualOffice });
    await addStaff(tx, ground, id, 'staff-1', 'T. Test');
  });
  return id;
};

/** A tablet that went through the enrolment of the endpoint. */
export type TestDevice = EnrolAnswer & { readonly headers: { readonly authorization: string } };

export const enrolDevice = async ({ app, ground }: Pick<TestEndpoint, 'app' | 'ground'>, office: string, name = 'Tablet'): Promise<TestDevice> => {
  const code = await createCode(ground, office, usualLifeMs);
  const answer = await app.inject({ method: 'POST', url: '/v1/enrol', payload: { code, name } });
  if (answer.statusCode !== 200) throw new Error(`Enrolment failed: ${answer.body}`);
  const enrolled = answer.json<EnrolAnswer>();
  return { ...enrolled, headers: { authorization: `Bearer ${enrolled.token}` } };
};

/** A change as this device would make it. */
export const changeBy = (device: EnrolAnswer, parts: Partial<ChangeDraft> = {}) =>
  change(draft({ id: v7(), office: device.office.id, device: device.device, ...parts }));

export const pushTo = (app: FastifyInstance, device: TestDevice, changes: readonly unknown[]) =>
  app.inject({ method: 'POST', url: '/v1/changes', headers: device.headers, payload: { changes: changes as unknown[] } });

export const pullFrom = (app: FastifyInstance, device: TestDevice, query = '') =>
  app.inject({ method: 'GET', url: `/v1/changes${query}`, headers: device.headers });
