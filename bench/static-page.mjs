import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../src/commands/ensure.mjs';

/** Below this address of the endpoint lies all that is not the app: the limits, and the app's modules for measuring without a screen. */
export const folderName = 'bench';

/**
 * Lays the limits beside the app, so that the same endpoint serves both: a page per language with the same list, a service
 * worker that does the least, and the pages of `page/`. Brotli and gzip copies as the build of the app makes them.
 */
export const writePages = async (appDir, content) => {
  const folder = join(appDir, folderName);
  await mkdir(folder, { recursive: true });
  await bundle(folder);
  const lists = Object.entries(content.languages).map(([tag, language]) => [`list.${tag}.html`, listPage(tag, language)]);
  const files = {
    ...Object.fromEntries([...lists, ...scripts.map((name) => [`${name}.html`, scriptPage(name)])]),
    'list.css': style,
    'content.json': JSON.stringify(content),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'worker.js'), worker(await offlineFiles(folder)));
  await compress(folder);
};

/** Pages of `page/`. */
const scripts = ['raw', 'device', 'search', 'everywhere', 'sync'];
const workers = ['everywhere-worker'];

const bundle = (folder) =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __APP_VERSION__: '"bench"' },
    build: {
      outDir: folder,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries([...scripts, ...workers].map((name) => [name, join(root, 'bench/page', `${name}.ts`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });

const head = (tag, dir, title) =>
  `<!doctype html><html lang="${tag}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/icons/favicon.svg">`;

/** The list as plain HTML: no script, one small style sheet, the fonts of the system. */
const listPage = (tag, { dir, topics }) => {
  const rows = topics.map(({ href, title }) => `<li><a href="${href}">${title}</a></li>`).join('');
  return `${head(tag, dir, 'Willkomm')}<link rel="stylesheet" href="list.css"></head><body><main><h1>Willkomm</h1><ul>${rows}</ul></main></body></html>`;
};

const scriptPage = (name) => `${head('de-CH', 'ltr', name)}<link rel="stylesheet" href="list.css"></head><body><main></main><script type="module" src="${name}.js"></script></body></html>`;

const style = `body{margin:0;font:1.125rem/1.5 sans-serif;color:#1d2433;background:#fff}main{max-inline-size:60rem;margin-inline:auto;padding:1rem}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.75rem;padding:0;list-style:none}
li{border:1px solid #8a93a3;border-radius:.5rem}li a{display:block;padding:1rem;min-block-size:2.75rem;color:#0a4a5a}`;

/** What serves the list, and the raw page that reads the device's blobs, without network. */
const offlineFiles = async (folder) => (await readdir(folder)).filter((name) => /^(list|raw|content)/.test(name) || name.endsWith('.js'));

const worker = (files) => `const files = ${JSON.stringify(files)};
self.addEventListener('install', (event) => event.waitUntil(caches.open('bench').then((cache) => cache.addAll(files)).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((found) => found ?? fetch(event.request))));
`;

const compress = async (folder) => {
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(bytes));
    await writeFile(join(folder, `${name}.gz`), gzipSync(bytes));
  }
};
