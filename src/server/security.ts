import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Origins beside our own, `https://willkomm.example.ch`; both are empty where app and endpoint are one, as they usually are. */
export type Neighbours = {
  /** Endpoints that the app served here may talk to. */
  readonly endpoints: readonly string[];
  /** Apps served elsewhere that may talk to this endpoint. */
  readonly apps: readonly string[];
};

/** Headers of every answer. Nothing is allowed that the app does not need; nothing comes from elsewhere. */
export const protect = (app: FastifyInstance, { endpoints, apps }: Neighbours): void => {
  if (apps.length > 0) app.register(cors, { origin: [...apps], methods: ['GET', 'POST'], allowedHeaders: ['authorization', 'content-type', 'content-encoding'], maxAge: 600 });
  app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, connectSrc: ["'self'", ...endpoints] } },
    referrerPolicy: { policy: 'no-referrer' },
    // Only where TLS ends in front of this endpoint, see below: on plain http://localhost it would lock people out.
    strictTransportSecurity: false,
    xPermittedCrossDomainPolicies: false,
    xDownloadOptions: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    // The place is asked for on the emergency page only, when somebody taps, and stays on the device.
    void reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()');
    if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
  });
};

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  // The one policy is for the address of the service worker.
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['willkomm'],
};
