import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Headers of every answer. Nothing is allowed that the app does not need; nothing comes from elsewhere. */
export const protect = (app: FastifyInstance): void => {
  app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'no-referrer' },
    // Only where TLS ends in front of this endpoint, see below: on plain http://localhost it would lock people out.
    strictTransportSecurity: false,
    xPermittedCrossDomainPolicies: false,
    xDownloadOptions: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()');
    if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
  });
};

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  // The one policy is for the address of the service worker.
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['willkomm'],
};
