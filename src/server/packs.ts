import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';

/** Content is public: the list of packs under an ETag, and blobs named by their hash, which never change. */
export const servePacks = (app: FastifyInstance, appDir: string): void => {
  // As a plugin, so that the one that compresses is there before: what is registered at once it never hears of.
  app.register(async (routes) => addRoutes(routes, appDir));
};

const addRoutes = (app: FastifyInstance, appDir: string): void => {
  app.get('/v1/packs', async (request, reply) => {
    const list = await readFile(join(appDir, 'packs.json')).catch(() => undefined);
    if (list === undefined) throw new HttpProblem(404, 'not-found', 'This endpoint offers no content packs.');
    const etag = `"${createHash('sha256').update(list).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match']?.includes(etag) === true) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(list);
  });
  app.get('/v1/packs/blob/:sha256', (request, reply) => {
    const { sha256 } = request.params as { readonly sha256: string };
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new HttpProblem(404, 'not-found', 'There is no such part of a content pack.');
    return reply.sendFile(`v1/packs/blob/${sha256}.json`);
  });
};
