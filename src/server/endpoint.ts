import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { limits } from '#protocol/version.ts';
import { serveApi, type ApiSettings } from './api.ts';
import { readJson } from './body.ts';
import { logOptions, logRequests, type LogLevel, type LogSink } from './log.ts';
import { servePacks } from './packs.ts';
import { answerFailure, HttpProblem } from './problem.ts';
import { warnOfUnnamedProxy } from './proxy-warning.ts';
import { protect, type Neighbours } from './security.ts';
import { serveApp } from './static.ts';
import type { Ground } from './transaction.ts';

export type EndpointSettings = ApiSettings & {
  readonly logLevel: LogLevel;
  readonly logSink?: LogSink;
  /** Whose `X-Forwarded-*` to believe: addresses of proxies, or nobody's. */
  readonly trustProxy: string | false;
  readonly neighbours: Neighbours;
};

export const usualSettings: EndpointSettings = { requestsPerMinute: 1200, minApp: '0.1.0', logLevel: 'info', trustProxy: false, neighbours: { endpoints: [], apps: [] } };

/**
 * The endpoint as a value: no port is opened, no clock and no chance are used but those given, so that tests and the simulation
 * can call it with `inject()`. The caller has migrated the database, and closes it.
 * @param appDir folder of the built app; without one only the calls under `/v1` are served
 */
export const createEndpoint = ({
  appDir,
  settings = usualSettings,
  ...ground
}: Ground & { readonly appDir?: string; readonly settings?: EndpointSettings }): FastifyInstance => {
  const app = fastify({
    logger: logOptions(settings.logLevel, settings.logSink),
    // Fastify's own lines would carry addresses; `logRequests` writes the one line there is.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy,
    requestTimeout: limits.timeoutMs,
    bodyLimit: limits.bodyBytes,
  });
  app.setErrorHandler(answerFailure);
  readJson(app);
  logRequests(app);
  warnOfUnnamedProxy(app);
  protect(app, settings.neighbours);
  app.register(compress, compression);
  serveApi(app, ground, settings, appDir);
  if (appDir !== undefined && existsSync(join(appDir, 'index.html'))) {
    serveApp(app, appDir);
    servePacks(app, appDir);
  } else {
    app.setNotFoundHandler(() => {
      throw new HttpProblem(404, 'not-found', 'The endpoint has no such address.');
    });
  }
  return app;
};

/** Brotli's own default would take seconds for a full page of a pull; 4 is as quick as gzip and smaller. */
const compression = {
  // Request bodies are inflated in body.ts, with its limits.
  globalDecompression: false,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  threshold: 1024,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};
