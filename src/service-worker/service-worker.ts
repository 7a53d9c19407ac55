/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: readonly { url: string; revision: string | null }[];

/**
 * Serves the app from the device: GET only, precached files first, nothing waits for an update check. [S15]
 * A new version waits until the page says so, which it never does while a talk is open.
 */
precacheAndRoute([...__PRECACHE__], { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();

/** Every address of the app is the same page; the endpoint's own addresses never are. */
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/v1\//, /\.[a-z0-9]+$/i] }));

/** Fonts of other scripts are fetched with their language and kept. Their names carry their hash, so they never change. */
registerRoute(({ request, sameOrigin }) => sameOrigin && request.destination === 'font', new CacheFirst({ cacheName: 'fonts' }));

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

/** The first visit must be enough for an offline start: the page that installed the worker is served by it at once. */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
