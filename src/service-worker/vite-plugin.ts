import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/**
 * After the app is built: bundles the service worker, writes into it the list of files an offline start needs, and lays a
 * brotli and a gzip copy beside every text file, so that the endpoint compresses nothing while people wait.
 */
export const serviceWorkerPlugin = (): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'willkomm-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const folder = resolve(config.root, config.build.outDir);
        const precache = await precacheList(folder);
        await bundle(config.root, folder, precache);
        await compressAll(folder);
      },
    },
  };
};

type PrecacheEntry = { readonly url: string; readonly revision: string | null };

/** Everything but packs (they live in IndexedDB), fonts of other scripts (they come with their language) and pictures for stores. */
const isPrecached = (url: string): boolean =>
  /\.(html|js|css|json|svg|woff2|webmanifest)$/.test(url) &&
  !url.startsWith('v1/') &&
  url !== 'packs.json' &&
  !/noto-sans-(arabic|ethiopic|cyrillic|latin-ext)/.test(url);

const precacheList = async (folder: string): Promise<readonly PrecacheEntry[]> => {
  const urls = (await filesBelow(folder)).filter(isPrecached).sort();
  return Promise.all(
    urls.map(async (url) => ({
      url: `/${url}`,
      // A file whose name carries its hash needs no revision.
      revision: url.startsWith('assets/') ? null : revisionOf(await readFile(join(folder, url), 'utf8')),
    })),
  );
};

/**
 * Without the list of packs that lies in the page: a device that has this page asks for the list itself, and a changed sentence
 * must not cost it a new worker and a new page.
 */
export const revisionOf = (text: string): string => {
  const app = text.replace(/(<script type="application\/json" id="packs">)[^<]*/u, '$1');
  return createHash('sha256').update(app).digest('hex').slice(0, 16);
};

const bundle = async (root: string, folder: string, precache: readonly PrecacheEntry[]): Promise<void> => {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __PRECACHE__: JSON.stringify(precache), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: {
        input: join(root, 'src/service-worker/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
};

const compressAll = async (folder: string): Promise<void> => {
  const files = (await filesBelow(folder)).filter((url) => /\.(html|js|css|json|svg|webmanifest)$/.test(url));
  await Promise.all(
    files.map(async (url) => {
      const path = join(folder, url);
      const bytes = await readFile(path);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, quality));
      await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
    }),
  );
};

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
};
