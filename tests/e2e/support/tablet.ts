import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, BrowserType, LaunchOptions, Page } from '@playwright/test';

/** One browser with a profile on disk: what a tablet is to the app. */
export type Tablet = {
  /** The page in use; another one after each start of the browser. */
  readonly page: () => Page;
  /** Closes the browser properly and starts it again with the same profile. */
  readonly restart: () => Promise<Page>;
  /** kill -9 of the browser's process, in the middle of whatever it does. Chromium only. */
  readonly kill: () => Promise<void>;
  /** Starts the browser again after `kill`. */
  readonly start: () => Promise<Page>;
  readonly dispose: () => Promise<void>;
};

export type TabletOptions = {
  readonly browserType: BrowserType;
  readonly launch: LaunchOptions;
  readonly screen?: BrowserContextOptions;
  /** Called with every page the tablet opens, before it goes anywhere. */
  readonly watch?: (page: Page) => void;
};

/** Landscape, as it lies on the desk. */
const landscape = { viewport: { width: 1180, height: 820 }, locale: 'de-CH', timezoneId: 'Europe/Zurich' };

export const openTablet = async ({ browserType, launch, screen = {}, watch = () => undefined }: TabletOptions): Promise<Tablet> => {
  const profile = await mkdtemp(join(tmpdir(), 'willkomm-tablet-'));
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  const start = async (): Promise<Page> => {
    context = await browserType.launchPersistentContext(profile, { ...landscape, ...launch, ...screen });
    context.setDefaultTimeout(15_000);
    page = context.pages()[0] ?? (await context.newPage());
    watch(page);
    return page;
  };
  await start();
  return {
    page: () => page!,
    start,
    restart: async () => {
      await context?.close();
      return start();
    },
    kill: async () => killBrowser(context!),
    dispose: async () => {
      await context?.close().catch(() => undefined);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
};

const killBrowser = async (context: BrowserContext): Promise<void> => {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  // The browser first: it must not notice that its helpers are going.
  const inOrder = [...processInfo].sort((one, other) => Number(other.type === 'browser') - Number(one.type === 'browser'));
  for (const { id } of inOrder) killIfThere(id);
  await closed;
};

const killIfThere = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ESRCH') throw error;
  }
};
