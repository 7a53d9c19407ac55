import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Node 20 does not run TypeScript; Vite, which is here anyway, does.
const root = fileURLToPath(new URL('../..', import.meta.url));
const load = (file) => runnerImport(`${root}src/packs/${file}`, { root, configFile: false, logLevel: 'error' });
const { module: command } = await load('command.ts');

process.exitCode = command.runContentCommand(process.argv.slice(2), `${root}content`, { print: console.log, now: () => new Date() });
