import { test as base } from '@playwright/test';
import { startEndpoint, type Endpoint, type EndpointOptions } from './endpoint.ts';
import { openTablet, type Tablet, type TabletOptions } from './tablet.ts';

export { expect } from '@playwright/test';

type TestFixtures = {
  /** An endpoint of this test's own, to be killed at will. */
  readonly newEndpoint: (options?: EndpointOptions) => Promise<Endpoint>;
  readonly newTablet: (options?: Pick<TabletOptions, 'screen' | 'watch'>) => Promise<Tablet>;
};

type WorkerFixtures = {
  /** One for all tests that do not harm it. */
  readonly endpoint: Endpoint;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  endpoint: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing
    async ({}, use) => {
      const endpoint = await startEndpoint();
      await use(endpoint);
      await endpoint.dispose();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ endpoint }, use) => use(endpoint.url),
  // oxlint-disable-next-line no-empty-pattern -- as above
  newEndpoint: async ({}, use) => {
    const started: Endpoint[] = [];
    await use(async (options) => {
      const endpoint = await startEndpoint(options);
      started.push(endpoint);
      return endpoint;
    });
    for (const endpoint of started) await endpoint.dispose();
  },
  newTablet: async ({ playwright, browserName, launchOptions, channel }, use, testInfo) => {
    const opened: Tablet[] = [];
    const launch = { ...launchOptions, ...(channel === undefined ? {} : { channel }) };
    await use(async (options = {}) => {
      const tablet = await openTablet({ browserType: playwright[browserName], launch, ...options });
      opened.push(tablet);
      return tablet;
    });
    for (const [index, tablet] of opened.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) await tablet.page().screenshot({ path: testInfo.outputPath(`tablet-${index + 1}.png`) }).catch(() => undefined);
      await tablet.dispose();
    }
  },
});
