import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Device } from './device.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** Where the log goes; the process's standard output unless a test listens. */
export type LogSink = { readonly write: (line: string) => void };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the token is known. */
    device: Device | undefined;
    /** How many of what this request was about. */
    counts: Readonly<Record<string, number>> | undefined;
  }
}

/** Fastify's own serializers would write addresses with queries, headers and messages. */
export const logOptions = (level: LogLevel, sink?: LogSink): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  base: null,
  serializers: { req: () => ({}), res: () => ({}), err: ({ name, code }) => ({ type: name, message: code, stack: '' }) },
  ...(sink === undefined ? {} : { stream: sink }),
});

/** One line per answered request: pattern of the route, status, time, office, counts. No address, no body, no token, no name. */
export const logRequests = (app: FastifyInstance): void => {
  app.decorateRequest('device', undefined);
  app.decorateRequest('counts', undefined);
  app.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(request.device === undefined ? {} : { office: request.device.office, device: request.device.id }),
      ...(request.counts === undefined ? {} : { counts: request.counts }),
    };
    request.log.info(line, 'answered');
    done();
  });
};
