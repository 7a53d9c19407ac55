// What `npm start` and `npm test` need before anything else can be imported: plain Node, no packages.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One sentence that says what to do, and the end. */
export const giveUp = (sentence) => {
  console.error(`\n${sentence}`);
  process.exit(1);
};

/** The oldest Node that `package.json` allows. */
export const ensureNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Willkomm needs Node 20.19 or newer, this is ${process.versions.node}: install a newer one from https://nodejs.org and try again.`);
};

/** Installs the packages when there are none or when `package-lock.json` is newer than what is installed. */
export const ensurePackages = async () => {
  const installed = changedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installed >= changedAt(join(root, 'package-lock.json'))) return;
  console.log('Installing packages (npm ci) …');
  const code = await run(npm, ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) giveUp('The packages could not be installed: check the network and what npm says above, then try again.');
};

/** Builds app and endpoint when they are missing, older than a source, or of another edition than is asked for. */
export const ensureBuilt = async () => {
  const built = Math.min(changedAt(join(root, 'dist/client/index.html')), changedAt(join(root, 'dist/server/main.js')));
  if (built > newestIn(sources.map((name) => join(root, name))) && isEditionBuilt()) return;
  console.log('Building app and endpoint …');
  const code = await run(npm, ['run', 'build', '--silent']);
  if (code !== 0) giveUp('The build failed: the reason is above.');
};

/** `defaultLeaf` of `packs/content.ts` where none is asked for. */
const isEditionBuilt = () => {
  const wanted = process.env.CONTENT ?? 'musterwil';
  const { packs } = JSON.parse(readFileSync(join(root, 'dist/client/packs.json'), 'utf8'));
  return packs.at(-1)?.id === wanted;
};

/** Runs a command in the root of the checkout with its output shown. @returns its exit code */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });

/** On Windows npm is a script, which `shell` finds. */
export const npm = 'npm';

const sources = ['src', 'content', 'locales', 'public', 'index.html', 'package-lock.json', 'vite.config.ts', 'vite.config.server.ts'];

/** 0 for what does not exist. */
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const newestIn = (paths) =>
  Math.max(0, ...paths.filter(existsSync).map((path) => (statSync(path).isDirectory() ? newestInFolder(path) : changedAt(path))));

/** Folders count too: a file that was removed changes the folder. */
const newestInFolder = (folder) => Math.max(changedAt(folder), newestIn(readdirSync(folder).map((name) => join(folder, name))));
