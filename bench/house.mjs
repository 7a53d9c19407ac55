import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../src/commands/ensure.mjs';

const modules = {
  endpoint: 'tests/e2e/support/endpoint.ts',
  process: 'tests/support/process.ts',
  database: 'src/server/embedded-database.ts',
  recall: 'tests/content/search-recall.ts',
  content: 'src/packs/content.ts',
  compile: 'src/packs/compile.ts',
  worker: 'src/service-worker/vite-plugin.ts',
};

/**
 * TypeScript modules of the house for plain Node. Built, not run by Vite's runner: that one is closed after the import, and
 * what imports something later fails. The folder lies below `node_modules` so that packages are found from it.
 */
export const loadHouse = async () => {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'bench-'));
  try {
    const input = Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, join(root, file)]));
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { input, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } } },
    });
    const loaded = await Promise.all(Object.keys(modules).map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)));
    const [{ startEndpoint }, { dataFolder, freePort }, { startEmbeddedDatabase }, { recallIn }, { readContent, defaultLeaf, swissDay }, { compile }, { revisionOf }] = loaded;
    return { startEndpoint, dataFolder, freePort, startEmbeddedDatabase, recallIn, readContent, defaultLeaf, swissDay, compile, revisionOf };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
};
