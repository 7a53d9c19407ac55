// Lighthouse of the public part, as a phone sees it. Performance is printed; accessibility must be complete.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../src/commands/browser.mjs';
import { root } from '../../src/commands/ensure.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const startEndpoint = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'willkomm-data-'));
  // For root: the user postgres must be able to enter.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const endpoint = spawn(process.execPath, [join(root, 'dist/server/main.js')], { cwd: root, env: { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' } });
  const ended = new Promise((resolve) => endpoint.on('close', resolve));
  let output = '';
  const started = new Promise((resolve) => {
    for (const stream of [endpoint.stdout, endpoint.stderr]) stream.on('data', (chunk) => (output += chunk).includes('Willkomm is running.') && resolve());
  });
  await Promise.race([started, ended]);
  if (endpoint.exitCode !== null) throw new Error(`The endpoint did not start: ${output}`);
  const stop = async () => {
    endpoint.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, stop };
};

const percent = (category) => Math.round((category.score ?? 0) * 100);

const measure = async (url, port) => {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: ['performance', 'accessibility'] });
  const failed = Object.values(lhr.categories.accessibility.auditRefs)
    .map(({ id }) => lhr.audits[id])
    .filter(({ score }) => score !== null && score < 1);
  return {
    performance: percent(lhr.categories.performance),
    accessibility: percent(lhr.categories.accessibility),
    paint: lhr.audits['first-contentful-paint'].displayValue,
    largest: lhr.audits['largest-contentful-paint'].displayValue,
    failed,
  };
};

const endpoint = await startEndpoint();
const debugPort = await freePort();
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments, `--remote-debugging-port=${debugPort}`] });
try {
  console.log('Lighthouse (mobile)  performance  accessibility  first paint  largest paint');
  for (const path of ['/', '/info/de-CH']) {
    const { performance, accessibility, paint, largest, failed } = await measure(`${endpoint.url}${path}`, debugPort);
    console.log(`${path.padEnd(19)}  ${String(performance).padStart(11)}  ${String(accessibility).padStart(13)}  ${paint.padStart(11)}  ${largest.padStart(13)}`);
    for (const { id, title } of failed) console.log(`  accessibility: ${id}: ${title}`);
    if (accessibility < 100) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await endpoint.stop();
}
