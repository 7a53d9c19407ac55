import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the built app that can become its own next version while the endpoint serves it. */
export type Build = {
  readonly folder: string;
  /** Other content in one file, as a new build would have it: the page itself carries a mark. */
  readonly publishNext: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** What the next version carries in its page, to tell it from the first. */
export const nextMark = '<meta name="next-version" content="yes" />';

export const copyOfBuild = async (): Promise<Build> => {
  const folder = await mkdtemp(join(tmpdir(), 'willkomm-build-'));
  await chmod(folder, 0o755);
  await cp('dist/client', folder, { recursive: true });
  return {
    folder,
    publishNext: async () => {
      const before = await readFile(join(folder, 'index.html'));
      const after = Buffer.from(before.toString().replace('</head>', `${nextMark}</head>`));
      const worker = (await readFile(join(folder, 'service-worker.js'))).toString();
      if (!worker.includes(revisionOf(before))) throw new Error('The service worker does not know the revision of the page: its list is made another way now.');
      await write(folder, 'index.html', after);
      await write(folder, 'service-worker.js', Buffer.from(worker.replace(revisionOf(before), revisionOf(after))));
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
};

/** As the plug-in that writes the list makes it. */
const revisionOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The packed copies beside a file are of the version before. */
const write = async (folder: string, name: string, bytes: Buffer): Promise<void> => {
  for (const packed of ['br', 'gz']) await rm(join(folder, `${name}.${packed}`), { force: true });
  await writeFile(join(folder, name), bytes);
};
