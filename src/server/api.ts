import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { enrolRequest } from '#protocol/enrol.ts';
import type { HealthAnswer } from '#protocol/health.ts';
import { pushRequest } from '#protocol/push.ts';
import { limits, protocolVersion } from '#protocol/version.ts';
import { writeAudit } from './audit.ts';
import { asDevice } from './device.ts';
import { enrol } from './enrol.ts';
import { serveFeedback } from './feedback-api.ts';
import { readsEdition } from './feedback-edition.ts';
import { getOffice } from './office.ts';
import { bodyTooLarge, HttpProblem, tooMany } from './problem.ts';
import { pull, pullText } from './pull.ts';
import { push } from './push.ts';
import { readTalk } from './talk.ts';
import { inTransaction, type Ground } from './transaction.ts';

export type ApiSettings = {
  /** Per address, all calls under `/v1`; 0 switches every rate limit off. */
  readonly requestsPerMinute: number;
  /** Oldest app that may talk to this endpoint. */
  readonly minApp: string;
};

/**
 * The calls of `willkomm-sync/1`, under `/v1`.
 * @param appDir folder of the built app, whose edition readers speak of
 */
export const serveApi = (app: FastifyInstance, ground: Ground, settings: ApiSettings, appDir?: string): void => {
  app.register(
    async (v1) => {
      await limitRates(v1, settings.requestsPerMinute);
      v1.addHook('onRequest', async (_, reply) => {
        void reply.header('cache-control', 'no-store');
      });
      v1.setNotFoundHandler(() => {
        throw new HttpProblem(404, 'not-found', 'The endpoint has no such address.');
      });
      serveHealth(v1, ground, settings.minApp);
      serveEnrolment(v1, ground, settings.requestsPerMinute > 0);
      serveChanges(v1, ground);
      serveRecords(v1, ground);
      serveFeedback(v1, ground, { limited: settings.requestsPerMinute > 0, edition: readsEdition(appDir) });
    },
    { prefix: '/v1' },
  );
};

const limitRates = async (v1: FastifyInstance, requestsPerMinute: number): Promise<void> => {
  if (requestsPerMinute === 0) return;
  await v1.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000, errorResponseBuilder: (_, { ttl }) => tooMany(ttl) });
};

const serveHealth = (v1: FastifyInstance, ground: Ground, minApp: string): void => {
  v1.get('/health', async (): Promise<HealthAnswer> => {
    const { epoch } = await inTransaction(ground, (tx) => tx.selectFrom('installation').select('epoch').executeTakeFirstOrThrow());
    return { status: 'ok', protocol: [protocolVersion], epoch, minApp, time: ground.clock.now().toISOString() };
  });
};

/** Tries per minute: from one address, and from all together, so that many addresses do not make many tries. */
const enrolmentTries = { perAddress: 10, together: 60 } as const;

const serveEnrolment = (v1: FastifyInstance, ground: Ground, limited: boolean): void => {
  const everyone = limited
    ? v1.createRateLimit({ max: enrolmentTries.together, timeWindow: 60_000, keyGenerator: () => 'everyone' })
    : undefined;
  const rateLimit = limited ? ({ max: enrolmentTries.perAddress, timeWindow: 60_000 } as const) : false;
  v1.post('/enrol', { config: { rateLimit } }, async (request) => {
    const state = await everyone?.(request);
    if (state !== undefined && !state.isAllowed && state.isExceeded) throw tooMany(state.ttl);
    return enrol(ground, parsed(enrolRequest.safeParse(request.body)));
  });
};

const serveChanges = (v1: FastifyInstance, ground: Ground): void => {
  v1.post('/changes', async (request) => {
    const batch = (request.body as { readonly changes?: unknown } | null)?.changes;
    if (Array.isArray(batch) && batch.length > limits.batchChanges) throw bodyTooLarge();
    const { changes } = parsed(pushRequest.safeParse(request.body));
    const answer = await asDevice(ground, request, (tx, device) => push(tx, ground, device, changes));
    request.counts = countsOf(answer.results);
    return answer;
  });
  v1.get('/changes', async (request, reply) => {
    const since = wholeNumber(request, 'since', 0, 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeNumber(request, 'limit', limits.pageChanges, 1, limits.pageChanges);
    const page = await asDevice(ground, request, async (tx, device) => {
      const found = await pull(tx, device.office, since, limit);
      if (found.seqs.length > 0) await writeAudit(tx, ground, device.office, { who: device.id, what: 'changes.read', count: found.seqs.length });
      return found;
    });
    request.counts = { changes: page.seqs.length };
    return reply.type('application/json; charset=utf-8').send(pullText(page));
  });
};

const serveRecords = (v1: FastifyInstance, ground: Ground): void => {
  v1.get('/talks/:id', async (request) => {
    const { id } = request.params as { readonly id: string };
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new HttpProblem(404, 'talk-unknown', 'The endpoint has no such talk.');
    return asDevice(ground, request, (tx, device) => readTalk(tx, ground, device, id));
  });
  v1.get('/office', (request) => asDevice(ground, request, (tx, device) => getOffice(tx, device.office)));
};

const parsed = <T>(result: { readonly success: true; readonly data: T } | { readonly success: false }): T => {
  if (!result.success) throw new HttpProblem(400, 'malformed', 'The request does not have the agreed shape.');
  return result.data;
};

const wholeNumber = (request: FastifyRequest, name: string, fallback: number, least: number, most: number): number => {
  const given = (request.query as Readonly<Record<string, unknown>>)[name];
  if (given === undefined) return fallback;
  const number = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < least) throw new HttpProblem(400, 'malformed', `«${name}» must be a whole number from ${least}.`);
  return Math.min(number, most);
};

const countsOf = (results: readonly { readonly status: string }[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
