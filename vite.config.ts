import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { packsPlugin } from './src/packs/vite-plugin.ts';
import { serviceWorkerPlugin } from './src/service-worker/vite-plugin.ts';

/** Where `npm run dev` finds an endpoint: the one that `npm start` runs. */
const endpoint = process.env['WILLKOMM_ENDPOINT'] ?? 'http://127.0.0.1:4180';
const calls = ['changes', 'enrol', 'health', 'office', 'talks'].map((call) => [`/v1/${call}`, endpoint]);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  // react-i18next brings a CommonJS shim for what Preact has itself; it would cost a helper file before the first list.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  plugins: [packsPlugin(), serviceWorkerPlugin()],
  server: { proxy: Object.fromEntries(calls) },
  build: {
    outDir: 'dist/client',
    target: 'es2022',
    // Fonts and pictures stay files of their own: inlined they would be fetched by people who never need them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All that the first list needs is one script and one style sheet: fewer requests, and the order of the layers stands first.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/database.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // The simulation and the property tests run long on purpose.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
