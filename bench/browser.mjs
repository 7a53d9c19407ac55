import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../src/commands/browser.mjs';
import { watchPainting } from './measure.mjs';

/** Slow 4G as Lighthouse and DevTools have it: ms, bytes a second. */
export const slow4G = { latency: 150, downloadThroughput: (1.44 * 1_000_000) / 8, uploadThroughput: (0.675 * 1_000_000) / 8 };

export const phone = { width: 412, height: 915 };
export const tablet = { width: 1180, height: 820 };

/** Browsers with profiles on disk, in folders below `folder`. */
export const browsersIn = (folder, executablePath) => {
  const open = new Set();
  const made = new Map();
  let count = 0;
  let isStopped = false;
  const freshProfile = async () => {
    count += 1;
    const profile = join(folder, `profile-${count}`);
    await mkdir(profile);
    return profile;
  };
  return {
    freshProfile,
    /** A profile that several rows begin with, made once. */
    profile: (name, prepare) => {
      const found = made.get(name) ?? freshProfile().then(async (profile) => {
        await prepare(profile);
        return profile;
      });
      made.set(name, found);
      return found;
    },
    copyOf: async (profile) => {
      const copy = await freshProfile();
      await cp(profile, copy, { recursive: true });
      return copy;
    },
    /** A new process. `cpu`: how many times slower the main thread of the page is. */
    open: async (profile, { cpu = 1, network, viewport = phone, args = [] } = {}) => {
      if (isStopped) throw new Error('The benchmarks are being stopped.');
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: [...chromiumArguments, ...args],
        viewport,
        locale: 'de-CH',
        timezoneId: 'Europe/Zurich',
        handleSIGINT: false,
        handleSIGTERM: false,
      });
      open.add(context);
      context.setDefaultTimeout(60_000);
      await watchPainting(context);
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      const browser = { page, session, throttle: (conditions) => throttle(session, conditions), close: () => close(open, context) };
      await browser.throttle({ cpu, network });
      return browser;
    },
    closeAll: () => closeAll(open),
    /** For good: whatever wants another browser fails. */
    stop: () => {
      isStopped = true;
      return closeAll(open);
    },
  };
};

const throttle = async (session, { cpu = 1, network }) => {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...(network ?? unlimited) });
};

const close = async (open, context) => {
  open.delete(context);
  await context.close();
};

const closeAll = async (open) => {
  for (const context of open) await close(open, context);
};
