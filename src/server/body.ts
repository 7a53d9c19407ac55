import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limits } from '#protocol/version.ts';
import { bodyTooLarge, HttpProblem } from './problem.ts';

const inflate = promisify(gunzip);

/** Honest batches compress 5 to 10 times; what grows more than 20 times is a bomb, except when it stays small anyway. [S26] */
const mostInflation = 20;

/** Request bodies: JSON, plain or gzip, within the agreed limits before and after inflation. */
export const readJson = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: Readable) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity' && encoding !== 'gzip') throw new HttpProblem(415, 'encoding', 'The endpoint understands gzip only.');
    // The route's own limit, where it has one, or that of the endpoint.
    const most = request.routeOptions.bodyLimit ?? limits.bodyBytes;
    const sent = await collect(payload, most);
    return parse(encoding === 'gzip' ? await inflated(sent, most) : sent);
  });
};

/** How much of a body that is too large is still read, so that the sender gets to see the answer. */
const mostDrained = 8 * limits.bodyBytes;

const collect = (payload: Readable, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    payload.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else if (length > mostDrained) payload.destroy();
    });
    payload.on('end', () => (length > most ? reject(bodyTooLarge()) : resolve(Buffer.concat(chunks))));
    payload.on('error', reject);
    payload.on('close', () => reject(bodyTooLarge()));
  });

const inflated = async (sent: Buffer, most: number): Promise<Buffer> => {
  const maxOutputLength = Math.min(most, Math.max(limits.changeBytes, sent.length * mostInflation));
  try {
    return await inflate(sent, { maxOutputLength });
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw bodyTooLarge();
    throw notJson();
  }
};

/** JSON.parse makes `__proto__` an ordinary member; nothing here copies members into objects of the endpoint. */
const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw notJson();
  }
};

const notJson = (): HttpProblem => new HttpProblem(400, 'malformed', 'The body of the request is not JSON.');
