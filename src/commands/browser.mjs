// The browsers that the end-to-end tests run in: found where systems keep them, else installed. Plain Node, no packages.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, root, run } from './ensure.mjs';

/** What Chromium needs to run as root and to leave the network alone. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `CHROMIUM` and `FIREFOX` in the environment name another one. @returns the path, or undefined */
export const findChromium = async () => process.env.CHROMIUM ?? onPath(chromiumNames) ?? chromiumPlaces.find(existsSync) ?? (await playwrightChromium());

export const findFirefox = () => process.env.FIREFOX ?? onPath(firefoxNames) ?? firefoxPlaces.find(existsSync);

/** @returns the path; ends the process with one sentence where there is no way to get one */
export const ensureChromium = async () => {
  const found = await findChromium();
  if (found !== undefined) return found;
  if (mayUseApt()) await aptInstall('chromium', 'firefox-esr', 'fonts-noto-core');
  else {
    console.log('Fetching a browser for the tests (playwright install chromium) …');
    await run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  }
  return (await findChromium()) ?? giveUp('The end-to-end tests need Chromium or Chrome and none could be installed: install one, or run «npm test -- --fast» without them.');
};

/** @returns the path; undefined where there is none and this user may not install one */
export const ensureFirefox = async () => {
  const found = findFirefox();
  if (found !== undefined || !mayUseApt()) return found;
  await aptInstall('firefox-esr');
  return findFirefox() ?? giveUp('Firefox could not be installed (apt-get install firefox-esr): the reason is above.');
};

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Not plain `firefox` on Linux: there it is often a wrapper that starts a sandboxed one which reads no profile of ours. */
const firefoxNames = ['firefox-esr'];

const firefoxPlaces = ['/usr/lib/firefox/firefox', '/usr/lib64/firefox/firefox', '/opt/firefox/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))).find(existsSync);

/** One that `playwright install` has put there earlier. */
const playwrightChromium = async () => {
  const path = await import('playwright-core').then(({ chromium }) => chromium.executablePath(), () => '');
  return existsSync(path) ? path : undefined;
};

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const aptInstall = async (...packages) => {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  if ((await run('apt-get', ['update', '-qq'], quiet)) !== 0) return;
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
};
