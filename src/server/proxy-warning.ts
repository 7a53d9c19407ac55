import type { FastifyInstance } from 'fastify';

/** Once: whoever reaches the endpoint can send this header, and must not fill the log with it. No address, as everywhere in the log. */
export const warnOfUnnamedProxy = (app: FastifyInstance): void => {
  let warned = false;
  app.addHook('onRequest', async (request) => {
    // With a trusted sender `ips` has the addresses it reports after its own.
    if (warned || request.headers['x-forwarded-for'] === undefined || (request.ips?.length ?? 0) > 1) return;
    warned = true;
    app.log.warn(unnamedProxy);
  });
};

export const unnamedProxy =
  'X-Forwarded-For came from an address that TRUST_PROXY does not name, and is not believed. If your reverse proxy sent it, all readers count as one address and share one rate limit: set TRUST_PROXY to the address of that proxy.';
