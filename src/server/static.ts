import { createHash } from 'node:crypto';
import { readFileSync, type Stats } from 'node:fs';
import { Readable } from 'node:stream';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

/**
 * The built app under the endpoint's own origin. Files with a hash in their name never change; all others are asked for again
 * with their ETag, so that a new version is found. Addresses of screens get the one page of the app.
 */
export const serveApp = (app: FastifyInstance, appDir: string): void => {
  const etagOf = etags();
  app.addHook('onSend', unlessKnown);
  app.register(fastifyStatic, {
    root: appDir,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    allowedPath: (path) => !path.startsWith('/v1/'),
    setHeaders: (reply, path, stat) => {
      void reply.header('cache-control', isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (!isImmutable(path)) void reply.header('etag', etagOf(path, stat));
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (isScreen(request)) return reply.sendFile('index.html');
    throw new HttpProblem(404, 'not-found', 'There is nothing at this address.');
  });
};

const isImmutable = (path: string): boolean => /[\\/](assets|blob)[\\/]/.test(path);

/**
 * By what is in a file, not by when it was written: a build writes all of them anew, and a device that asks whether page and
 * worker have changed must not fetch the same ones again because a sentence of the content did.
 */
const etags = (): ((path: string, stat: Stats) => string) => {
  const known = new Map<string, { readonly written: string; readonly etag: string }>();
  return (path, { mtimeMs, ctimeMs, size }) => {
    const written = `${mtimeMs} ${ctimeMs} ${size}`;
    const before = known.get(path);
    if (before?.written === written) return before.etag;
    const etag = `"${createHash('sha256').update(readFileSync(path)).digest('base64url')}"`;
    known.set(path, { written, etag });
    return etag;
  };
};

/** The device has these very bytes already. */
const unlessKnown = async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  const etag = reply.getHeader('etag');
  if (reply.statusCode !== 200 || typeof etag !== 'string' || request.headers['if-none-match']?.includes(etag) !== true) return payload;
  if (payload instanceof Readable) payload.destroy();
  void reply.code(304).removeHeader('content-length').removeHeader('content-encoding');
  return null;
};

/** `/gespraeche/...`, not `/v1/...` and nothing that looks like a file: a missing script must not be answered with a page. */
const isScreen = (request: FastifyRequest): boolean => {
  const path = request.url.split('?', 1)[0] ?? '';
  return ['GET', 'HEAD'].includes(request.method) && !/^\/v1(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
};
