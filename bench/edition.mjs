import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from '../src/commands/ensure.mjs';

/** The content of this repository, read and checked as the build does, before it is compiled. */
export const readSource = ({ readContent, defaultLeaf, swissDay }) => {
  const { stack, languages, findings } = readContent({ root: join(root, 'content'), leaf: defaultLeaf }, swissDay(new Date()));
  const wrong = findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`The content has mistakes (npm run content:check): ${JSON.stringify(wrong)}`);
  return { stack, languages };
};

/** Compiles with the compiler of the house. */
export const compiled = ({ compile }, { stack, languages }) => compile(stack, languages);

/**
 * Puts another edition into a built app, as a build with this content would: the list, the list inside the page, the page's
 * revision in the service worker, and the blobs. `isCounted`: the blobs that are compressed as well as the build does it; for the
 * 15 000 others that would take minutes, and nobody counts their bytes.
 */
export const layEdition = async ({ revisionOf }, appDir, { list, blobs }, isCounted = () => true) => {
  const [page, worker] = [join(appDir, 'index.html'), join(appDir, 'service-worker.js')];
  const json = JSON.stringify(list);
  const html = replaced(await readFile(page, 'utf8'), /(<script type="application\/json" id="packs">)[^<]*/u, json.replaceAll('<', '\\u003c'), page);
  await write(page, html);
  await write(join(appDir, 'packs.json'), json);
  await write(worker, replaced(await readFile(worker, 'utf8'), /(\burl:`\/index\.html`,revision:`)[0-9a-f]+/u, revisionOf(html), worker));
  const folder = join(appDir, 'v1/packs/blob');
  // What has the same name is the same; and that older ones are still there makes no difference to anybody.
  const here = new Set(await readdir(folder));
  for (const [sha256, text] of blobs) if (!here.has(`${sha256}.json`)) await write(join(folder, `${sha256}.json`), text, isCounted(sha256) ? best : quick);
};

const replaced = (text, place, value, file) => {
  if (!place.test(text)) throw new Error(`${file} has no place for the list of packs: the build makes something else by now.`);
  return text.replace(place, (_, before) => before + value);
};

const [best, quick] = [11, 3];

const write = async (path, text, quality = best) => {
  await writeFile(path, text);
  await writeFile(`${path}.br`, await brotli(text, quality));
  if (quality === best) await writeFile(`${path}.gz`, await promisify(gzip)(text));
};

const brotli = (text, quality = best) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** Bytes of a text as the endpoint sends it. */
export const wireBytes = async (text) => (await brotli(text)).length;

/** Names of the blobs that are not the page of a topic. */
export const rootsOf = ({ list }) => new Set([list.structure, ...Object.values(list.texts).flatMap(({ index, phrases }) => [index, phrases])]);
