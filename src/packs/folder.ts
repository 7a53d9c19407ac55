import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The content folder; paths below it are written with `/` everywhere. */
export type Folder = {
  readonly read: (path: string) => string | undefined;
  readonly files: (path: string) => readonly string[];
  readonly folders: (path: string) => readonly string[];
};

export const folderAt = (root: string): Folder => {
  const entries = (path: string) => (existsSync(join(root, path)) ? readdirSync(join(root, path), { withFileTypes: true }) : []);
  return {
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    files: (path) => entries(path).filter((entry) => entry.isFile()).map(({ name }) => name).sort(),
    folders: (path) => entries(path).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort(),
  };
};
