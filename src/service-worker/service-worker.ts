/// <reference lib="webworker" />
import { cacheNames } from 'workbox-core';
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

/** Fonts of other scripts are fetched with their language and kept. Their names carry their hash, so they never change. */
registerRoute(({ request, sameOrigin }) => sameOrigin && request.destination === 'font', new CacheFirst({ cacheName: 'fonts' }));

/**
 * A second tab may still run the version before and load a part of it later: its files stay for one version more. They are
 * set aside while the new worker is installed, before anything is cleaned up. [S15]
 */
const before = 'before';

const setAside = async (): Promise<void> => {
  const present = await caches.open(cacheNames.precache);
  const files = (await present.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/assets/'));
  await caches.delete(before);
  const kept = await caches.open(before);
  await Promise.all(
    files.map(async (file) => {
      const response = await present.match(file);
      if (response !== undefined) await kept.put(file, response);
    }),
  );
};

self.addEventListener('install', (event) => event.waitUntil(setAside()));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

/** Every address of the app is the same page; the endpoint's own addresses never are. */
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/v1\//, /\.[a-z0-9]+$/i] }));

/**
 * Chromium asks the network for each page it opens while a sleeping worker wakes up, and throws the answer away. Nobody needs it:
 * that the worker answers is said to the browsers that can be told.
 */
type RoutingInstall = ExtendableEvent & { readonly addRoutes?: (rule: { readonly condition: object; readonly source: 'fetch-event' }) => Promise<void> };

self.addEventListener('install', (event: RoutingInstall) => {
  if (event.addRoutes !== undefined) event.waitUntil(event.addRoutes({ condition: { requestMode: 'navigate' }, source: 'fetch-event' }));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

/** The first visit must be enough for an offline start: the page that installed the worker is served by it at once. */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
