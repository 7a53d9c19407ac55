import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Compiled } from './compile.ts';
import { compileContent, defaultLeaf, readContent, swissDay, type ContentPlace } from './content.ts';
import { findingLine, hasErrors } from './finding.ts';

/**
 * Puts the compiled content into the client: `packs.json` (served as `/v1/packs`) and one file per blob, named by its hash.
 * `CONTENT=sg npm run build` builds another pack than the training municipality. The dev server answers both addresses from what the editors last saved. Content with errors does not build.
 */
export const packsPlugin = ({ root = 'content', leaf = process.env['CONTENT'] ?? defaultLeaf }: Partial<ContentPlace> = {}): Plugin => {
  let place: ContentPlace = { root, leaf };
  let compiled: Compiled | undefined;
  return {
    name: 'willkomm-packs',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(config) {
      place = { root: resolve(config.root, root), leaf };
    },
    // The list lies in the page itself: the first list of topics waits for one answer less. It is data, no script runs.
    transformIndexHtml() {
      compiled ??= compilePlace(place, () => {});
      const children = JSON.stringify(compiled.list).replaceAll('<', '\\u003c');
      return [{ tag: 'script', attrs: { type: 'application/json', id: 'packs' }, children, injectTo: 'head' }];
    },
    generateBundle() {
      const { list, blobs } = (compiled ??= compilePlace(place, (message) => this.info(message)));
      this.emitFile({ type: 'asset', fileName: 'packs.json', source: JSON.stringify(list) });
      for (const [sha, json] of blobs) this.emitFile({ type: 'asset', fileName: `v1/packs/blob/${sha}.json`, source: json });
    },
    configureServer(server) {
      server.watcher.add(place.root);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(join(place.root, '/'))) return;
        compiled = undefined;
        server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use('/v1/packs', (request, response) => {
        try {
          compiled ??= compilePlace(place, (message) => server.config.logger.warn(message));
          const { status, body } = answer(compiled, new URL(request.url ?? '/', 'http://localhost').pathname);
          response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(body);
        } catch (problem) {
          server.config.logger.error(String(problem));
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(problem));
        }
      });
    },
  };
};

const compilePlace = (place: ContentPlace, inform: (message: string) => void): Compiled => {
  const content = readContent(place, swissDay(new Date()));
  const errors = content.findings.filter(({ severity }) => severity === 'error');
  if (hasErrors(content.findings)) throw new Error(`The content has mistakes:\n${errors.map(findingLine).join('\n')}`);
  const compiled = compileContent(content);
  inform(`content: ${compiled.blobs.size} blobs, ${content.findings.length} warnings (npm run content:check)`);
  return compiled;
};

const answer = ({ list, blobs }: Compiled, path: string): { readonly status: number; readonly body: string } => {
  if (path === '/') return { status: 200, body: JSON.stringify(list) };
  const blob = blobs.get(/^\/blob\/([0-9a-f]{64})$/.exec(path)?.[1] ?? '');
  return blob === undefined ? { status: 404, body: '{"problem":"not-found"}' } : { status: 200, body: blob };
};
