import { signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';
import type { InstallPrompt, UpdateService } from '#ui/shared/services.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/**
 * A waiting version is offered, never forced; it takes over only when a person says so. [S15]
 * @param quiet when there is time for it: on a slow line the worker's files would hold up what people wait for
 */
export const startServiceWorker = (quiet: Promise<void>): UpdateService => {
  const ready = signal(false);
  let workbox: Workbox | undefined;
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    const started = quiet.then(register).then(async (registered) => {
      workbox = registered;
      registered.addEventListener('waiting', () => {
        ready.value = true;
      });
      await registered.register();
    });
    // Where a browser or its owner forbids workers, or the line broke just now, the app works all the same, with a network.
    started.catch(() => undefined);
  }
  return {
    ready,
    apply: () => {
      workbox?.addEventListener('controlling', () => location.reload());
      workbox?.messageSkipWaiting();
    },
  };
};

const register = async (): Promise<Workbox> => {
  const { Workbox } = await import('workbox-window');
  return new Workbox(trustedScriptUrl('/service-worker.js') as string);
};

/**
 * `standalone` is Safari's own and false in every browser of an iPhone or iPad; a Mac has it too, but no fingers.
 * https://developer.mozilla.org/docs/Web/API/Navigator/standalone
 */
const isInAppleBrowser = (): boolean => (navigator as Navigator & { readonly standalone?: boolean }).standalone === false && navigator.maxTouchPoints > 1;

type BeforeInstallPrompt = Event & { readonly prompt: () => Promise<unknown> };

/** Keeps the browser's install offer for the moment somebody looks for it. */
export const keepInstallPrompt = (): InstallPrompt => {
  const available = signal(false);
  let offer: BeforeInstallPrompt | undefined;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as BeforeInstallPrompt;
    available.value = true;
  });
  addEventListener('appinstalled', () => {
    available.value = false;
  });
  return {
    available,
    byHand: isInAppleBrowser(),
    show: async () => {
      available.value = false;
      await offer?.prompt();
    },
  };
};
