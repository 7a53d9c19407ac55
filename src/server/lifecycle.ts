import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { systemChance } from './chance.ts';
import { systemClock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { checkReachable, endpointName, openDatabase, type Connection } from './database.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import { createEndpoint, usualSettings } from './endpoint.ts';
import { dropOldFeedbackDaily } from './feedback-retention.ts';
import { migrate } from './migrate.ts';
import { announce, isEndpointAtWork, type Presence } from './presence.ts';
import { probeIsolation } from './probe.ts';
import { Refusal } from './refusal.ts';
import { seedSample } from './sample.ts';
import type { Ground } from './transaction.ts';

export type Running = {
  readonly address: string;
  /** Folder of the embedded database. */
  readonly folder: string | undefined;
  /** Whether the app is served, not only the calls under `/v1`. */
  readonly appServed: boolean;
  /** A fresh one-time code for the sample office. */
  readonly sampleCode: string | undefined;
  /** Stops accepting, finishes what was begun, closes the database. */
  readonly stop: () => Promise<void>;
};

/** From configuration to an open port. What was started before a failure is stopped again. */
export const startEndpoint = async (configuration: Configuration): Promise<Running> => {
  await refuseTakenPort(configuration);
  const { ground, folder, close, abandon } = await openGround(configuration, 'endpoint');
  let app: FastifyInstance | undefined;
  let stopDropping = (): void => {};
  const stop = async (): Promise<void> => {
    stopDropping();
    if (app !== undefined) await closeListener(app);
    await close();
  };
  try {
    const sampleCode = configuration.sample ? await seedSample(ground) : undefined;
    const { logLevel, trustProxy, neighbours, requestsPerMinute, appDir, host, port } = configuration;
    app = createEndpoint({ ...ground, appDir, settings: { ...usualSettings, logLevel, trustProxy, neighbours, requestsPerMinute } });
    const { log } = app;
    stopDropping = await dropOldFeedbackDaily(ground, (error) => log.error(error, 'old feedback was not dropped'));
    await app.listen({ host, port }).catch((error: unknown) => {
      throw refusalOfListen(configuration, error);
    });
    return { address: addressOf(configuration), folder, appServed: existsSync(join(appDir, 'index.html')), sampleCode, stop };
  } catch (error) {
    stopDropping();
    if (app !== undefined) await closeListener(app);
    await abandon();
    throw error;
  }
};

/** A connection whose last answer went out while closing would be kept open for the next request, and hold up the end. */
const closeListener = async (app: FastifyInstance): Promise<void> => {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close();
  clearInterval(sweep);
};

export type OpenGround = {
  readonly ground: Ground;
  /** Of the embedded database. */
  readonly folder: string | undefined;
  /** Closes the connections. An endpoint takes its embedded database with it, also one that it found running. */
  readonly close: () => Promise<void>;
  /** Closes the connections and stops what this process started itself: for commands, and for starts that fail. */
  readonly abandon: () => Promise<void>;
};

export type Role = 'endpoint' | 'operator';

/** The database, reached or started, brought up to this build and found to keep offices apart. */
export const openGround = async (configuration: Configuration, role: Role): Promise<OpenGround> => {
  const embedded = configuration.databaseUrl === undefined ? await startEmbeddedDatabase(given(configuration.dataDir)) : undefined;
  const connection: Connection = embedded?.connection ?? { connectionString: configuration.databaseUrl ?? '' };
  await checkReachable(connection).catch(async (error: unknown) => {
    await stopOwn(embedded, role);
    throw error;
  });
  const presence = embedded !== undefined && role === 'endpoint' ? await takePlace(embedded) : undefined;
  const database = openDatabase(connection, role === 'endpoint' ? endpointName : 'willkomm-operator');
  const closing = (stopDatabase: () => Promise<void> | undefined) => async (): Promise<void> => {
    await database.destroy();
    // Until the database is down, so that no other endpoint takes it for free in between.
    await stopDatabase();
    await presence?.end();
  };
  const ground: Ground = { database, clock: systemClock, chance: systemChance };
  const abandon = closing(() => stopOwn(embedded, role));
  try {
    await migrate(ground);
    await probeIsolation(ground);
  } catch (error) {
    await abandon();
    throw error;
  }
  return { ground, folder: embedded?.folder, close: role === 'endpoint' ? closing(() => embedded?.stop()) : abandon, abandon };
};

/** A running endpoint needs its database: also one that started while a command was at work, on the database of that command. */
const stopOwn = async (embedded: EmbeddedDatabase | undefined, role: Role): Promise<void> => {
  if (embedded === undefined || embedded.adopted) return;
  if (role === 'endpoint' || !(await isEndpointAtWork(embedded.connection))) await embedded.stop();
};

const given = (dataDir: string | undefined): { readonly dataDir?: string } => (dataDir === undefined ? {} : { dataDir });

/** Before anything is started, so that the common mistake costs nothing. */
const refuseTakenPort = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(refusalOfListen(configuration, error)));
    server.listen({ host: configuration.host, port: configuration.port }, () => server.close(() => resolve()));
  });

const refusalOfListen = ({ host, port }: Configuration, error: unknown): Refusal => {
  const code = (error as { readonly code?: string }).code;
  const sentence =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program: stop it, or set PORT to another number.`
      : code === 'EACCES'
        ? `Port ${port} may not be opened by this user: set PORT to a number above 1023.`
        : `The address ${host} cannot be opened (${code ?? 'unknown reason'}): set HOST to an address of this machine.`;
  return new Refusal(sentence, { cause: error });
};

/**
 * Announces this endpoint first and looks around then: of two that start at the same moment, at least one gives way. The database
 * stays as it is for the other one. Connections of a killed endpoint are gone within moments; what stays belongs to one that lives.
 */
const takePlace = async ({ connection, folder }: EmbeddedDatabase): Promise<Presence> => {
  const presence = await announce(connection);
  for (let look = 0; look < 50; look += 1) {
    // A database that is pulled away meanwhile was another's, too.
    if (!(await presence.hasCompany().catch(() => true))) return presence;
    await sleep(100);
  }
  await presence.end();
  throw new Refusal(`Another endpoint is at work in the data folder ${folder}: stop it, or set DATA_DIR to another folder.`);
};

const addressOf = ({ host, port }: Configuration): string => {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
};
