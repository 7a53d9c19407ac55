import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revisionOf } from '#service-worker/vite-plugin.ts';

/** The build that is tried; `DIST` names another one than that of `npm run build`. */
const dist = process.env['DIST'] ?? 'dist';
export const [appFolder, endpointFile] = [join(dist, 'client'), join(dist, 'server/main.js')];

/** A copy of the built app that can become its own next version while the endpoint serves it. */
export type Build = {
  readonly folder: string;
  /** Other content in one file, as a new build would have it: the page itself carries a mark. */
  readonly publishNext: () => Promise<void>;
  /** Newer contents for the same app: one text of one topic reads otherwise. @returns the name of the blob that carries it */
  readonly publishText: (language: string, topic: string, change: (text: string) => string) => Promise<string>;
  readonly dispose: () => Promise<void>;
};

/** What the next version carries in its page, to tell it from the first. */
export const nextMark = '<meta name="next-version" content="yes" />';

export const copyOfBuild = async (): Promise<Build> => {
  const folder = await mkdtemp(join(tmpdir(), 'willkomm-build-'));
  await chmod(folder, 0o755);
  await cp(appFolder, folder, { recursive: true });
  return {
    folder,
    publishNext: async () => {
      const before = await readFile(join(folder, 'index.html'));
      const after = Buffer.from(before.toString().replace('</head>', `${nextMark}</head>`));
      const worker = (await readFile(join(folder, 'service-worker.js'))).toString();
      if (!worker.includes(revisionOf(before.toString()))) throw new Error('The service worker does not know the revision of the page: its list is made another way now.');
      await write(folder, 'index.html', after);
      await write(folder, 'service-worker.js', Buffer.from(worker.replace(revisionOf(before.toString()), revisionOf(after.toString()))));
    },
    publishText: (language, topic, change) => publishText(folder, language, topic, change),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
};

type ListOfPacks = { readonly texts: Readonly<Record<string, { readonly index: string }>> };
type IndexOfPack = { readonly topics: readonly { readonly id: string; readonly blob: string }[] };

/** Every name is the hash of what it names: a changed topic changes its index, and that the list. */
const publishText = async (folder: string, language: string, topic: string, change: (text: string) => string): Promise<string> => {
  const nameOf = (sha256: string): string => `v1/packs/blob/${sha256}.json`;
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const add = async (text: string): Promise<string> => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    await write(folder, nameOf(sha256), Buffer.from(text));
    return sha256;
  };
  const list = await read('packs.json');
  const { index } = (JSON.parse(list) as ListOfPacks).texts[language]!;
  const topics = await read(nameOf(index));
  const { blob } = (JSON.parse(topics) as IndexOfPack).topics.find(({ id }) => id === topic)!;
  const before = await read(nameOf(blob));
  const after = change(before);
  if (after === before) throw new Error(`The topic ${topic} does not hold the text that was to be changed.`);
  const changed = await add(after);
  const changedIndex = await add(topics.replaceAll(blob, changed));
  await write(folder, 'packs.json', Buffer.from(list.replaceAll(index, changedIndex)));
  return changed;
};

/** The packed copies beside a file are of the version before. */
const write = async (folder: string, name: string, bytes: Buffer): Promise<void> => {
  for (const packed of ['br', 'gz']) await rm(join(folder, `${name}.${packed}`), { force: true });
  await writeFile(join(folder, name), bytes);
};
