import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#protocol/problem.ts';
import { Collision } from './transaction.ts';

/** An answer that is not a success. `detail` is one sentence for people; neither part carries personal data. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly statusCode: number;
  readonly code: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(statusCode: number, code: string, detail: string, retryAfter?: number) {
    super(detail);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The one place where failures become answers. What is unknown is said to be unknown and goes into the log without its message. */
export const answerFailure = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const problem = problemOf(error);
  if (problem.statusCode >= 500) request.log.error(traceOf(error), 'request failed');
  if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  if (problem.statusCode === 401) void reply.header('www-authenticate', 'Bearer');
  const body: Problem = { code: problem.code, detail: problem.message };
  return reply.code(problem.statusCode).header('cache-control', 'no-store').send(body);
};

const problemOf = (error: FastifyError): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge();
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new HttpProblem(415, 'media-type', 'The endpoint understands application/json only.');
  if (isOutage(error)) return new HttpProblem(503, 'database-unavailable', 'The database does not answer at the moment; nothing was lost, try again.', 5);
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return new HttpProblem(status, 'malformed', 'The request cannot be understood.');
  return new HttpProblem(500, 'internal', 'The endpoint made a mistake; try again later.');
};

export const bodyTooLarge = (): HttpProblem => new HttpProblem(413, 'too-large', 'The request is too large: send fewer changes at once.');

/** @param ttl ms until asking again makes sense */
export const tooMany = (ttl: number): HttpProblem =>
  new HttpProblem(429, 'too-many-requests', 'Too many requests at once: wait a little.', Math.max(1, Math.ceil(ttl / 1000)));

/** Class 08: connection; 53: resources; 57P: shutdown; the rest are Node's own. */
const isOutage = (error: { readonly code?: string; readonly message?: string }): boolean =>
  error instanceof Collision ||
  /^(08|53|57P)/.test(error.code ?? '') ||
  ['40001', '40P01', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(error.code ?? '') ||
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(error.message ?? '');

/** Messages of databases and parsers quote what they stumbled over, so only kind and place of a failure are logged. */
const traceOf = (error: Error & { readonly code?: string }): { readonly error: Readonly<Record<string, unknown>> } => ({
  error: { name: error.name, code: error.code, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) },
});
