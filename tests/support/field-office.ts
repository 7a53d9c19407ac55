import type { FastifyInstance } from 'fastify';
import type { CycleOutcome } from '#sync/cycle.ts';
import { cycle } from '#sync/cycle.ts';
import { httpTo } from '#sync/http.ts';
import type { Connection } from '#storage/settings.ts';
import { connectedDevice, newDisk, type Device, type Disk } from './device.ts';
import { enrolDevice, type TestEndpoint } from './endpoint.ts';

/** A tablet of an office, with a line to the endpoint that the test holds. */
export type FieldTablet = {
  readonly device: Device;
  readonly disk: Disk;
  readonly connection: Connection;
  readonly line: Line;
  /** @param token another than its own, as after a mix-up of tablets */
  readonly synchronise: (token?: string) => Promise<CycleOutcome>;
};

/** What happens to the next requests: `lost` never arrives, `answerLost` arrives and its answer does not. */
export type Line = { state: 'open' | 'lost'; answersToLose: number; requests: number };

export const fieldTablet = async (endpoint: TestEndpoint, office: string, now: () => number = Date.now): Promise<FieldTablet> => {
  const enrolled = await enrolDevice(endpoint, office);
  const connection: Connection = {
    endpoint: 'http://endpoint.test',
    device: enrolled.device,
    deviceName: 'Tablet',
    token: enrolled.token,
    office: enrolled.office,
    staff: enrolled.staff,
    ...enrolled.settings,
  };
  const disk = newDisk();
  const device = await connectedDevice(disk, { now, connection });
  const line: Line = { state: 'open', answersToLose: 0, requests: 0 };
  const httpWith = (token: string) => httpTo({ fetch: through(endpoint.app, line), endpoint: connection.endpoint, token });
  const saveClock = (clock: { offset: number; known: boolean }) => device.settings.save('clock', clock);
  return {
    device,
    disk,
    connection,
    line,
    synchronise: (token = connection.token) => cycle({ http: httpWith(token), outbox: device.outbox, inbox: device.inbox, office: connection.office.id, now, greet: true, saveOffice: async () => {}, saveClock }),
  };
};

/** A network between a device and an endpoint, as the line lets it. */
export const through =
  (app: FastifyInstance, line: Line) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(url);
    line.requests += 1;
    if (line.state === 'lost') throw new TypeError('Failed to fetch');
    const payload = init.body instanceof ArrayBuffer ? Buffer.from(init.body) : (init.body as string | undefined);
    const answer = await app.inject({
      method: (init.method ?? 'GET') as 'GET' | 'POST',
      url: pathname + search,
      headers: { ...(init.headers as Record<string, string>), 'accept-encoding': 'identity' },
      ...(payload === undefined ? {} : { payload }),
    });
    if (init.method === 'POST' && line.answersToLose > 0) {
      line.answersToLose -= 1;
      throw new TypeError('Failed to fetch');
    }
    return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': 'application/json' } });
  };
