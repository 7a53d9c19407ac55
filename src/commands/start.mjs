import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureNode, ensurePackages, root } from './ensure.mjs';

ensureNode();
await ensurePackages();
await ensureBuilt();

console.log('Starting the endpoint …\n');
const endpoint = spawn(process.execPath, [join(root, 'dist/server/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // On a terminal people want the address, not a line for every request.
  env: { LOG_LEVEL: 'warn', ...process.env },
});
// The endpoint finishes what it has begun; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => endpoint.kill(signal));
endpoint.on('close', (code, signal) => {
  if (code === 0) console.log('\nWillkomm has stopped; everything that was sent is kept.');
  process.exitCode = code ?? (signal === null ? 0 : 1);
});
