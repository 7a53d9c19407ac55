import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromiumArguments, findChromium, findFirefox } from './src/commands/browser.mjs';

const chromium = await findChromium();
const firefox = findFirefox();

/** Firefox is driven through WebDriver BiDi as it is installed; it plays the stories whose names say so. */
const firefoxProject: NonNullable<PlaywrightTestConfig['projects']> =
  firefox === undefined
    ? []
    : [{ name: 'firefox', grep: /@firefox/, use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } } }];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  // Each story starts an endpoint with its own PostgreSQL and a browser or two; two at once on a small machine only wait for each other.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: { locale: 'de-CH', timezoneId: 'Europe/Zurich', actionTimeout: 15_000, screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      grepInvert: /@firefox-only/,
      use: { browserName: 'chromium', launchOptions: { args: chromiumArguments, ...(chromium === undefined ? {} : { executablePath: chromium }) } },
    },
    ...firefoxProject,
  ],
});
