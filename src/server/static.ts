import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

/**
 * The built app under the endpoint's own origin. Files with a hash in their name never change; all others are asked for again
 * with their ETag, so that a new version is found. Addresses of screens get the one page of the app.
 */
export const serveApp = (app: FastifyInstance, appDir: string): void => {
  app.register(fastifyStatic, {
    root: appDir,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    allowedPath: (path) => !path.startsWith('/v1/'),
    setHeaders: (reply, path) => {
      void reply.header('cache-control', isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (isScreen(request)) return reply.sendFile('index.html');
    throw new HttpProblem(404, 'not-found', 'There is nothing at this address.');
  });
};

const isImmutable = (path: string): boolean => /[\\/](assets|blob)[\\/]/.test(path);

/** `/gespraeche/...`, not `/v1/...` and nothing that looks like a file: a missing script must not be answered with a page. */
const isScreen = (request: FastifyRequest): boolean => {
  const path = request.url.split('?', 1)[0] ?? '';
  return ['GET', 'HEAD'].includes(request.method) && !/^\/v1(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
};
