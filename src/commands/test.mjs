// `npm test`: everything that must hold, in the order in which it is quickest to learn that it does not.
// `npm test -- --fast` leaves the browsers out.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browser.mjs';
import { ensureNode, ensurePackages, npm, root, run } from './ensure.mjs';

const isFast = process.argv.includes('--fast');
const reports = join(root, '.cache', 'reports');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'e2e.json');

ensureNode();
await ensurePackages();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const browsers = isFast ? undefined : { chromium: await ensureChromium(), firefox: await ensureFirefox() };

const script = (name, ...args) => run(npm, ['run', '--silent', name, ...(args.length === 0 ? [] : ['--', ...args])]);

/** Vitest counts tests; a file that could not be loaded has none and is counted as one that failed. */
const countUnits = () => {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(unitReport, 'utf8'));
  const failed = testResults.map(({ status, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    return failures === 0 && status === 'failed' ? 1 : failures;
  });
  return { passed: numPassedTests, failed: failed.reduce((sum, count) => sum + count, 0) };
};

const countStories = () => {
  const { stats, errors } = JSON.parse(readFileSync(browserReport, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};

const browserEnvironment = () => ({
  ...process.env,
  CHROMIUM: browsers.chromium,
  ...(browsers.firefox === undefined ? {} : { FIREFOX: browsers.firefox }),
  PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
});

const playwright = () =>
  run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line,json'], { env: browserEnvironment() });

const lighthouse = () => run(process.execPath, [join(root, 'tests/e2e/lighthouse.mjs')], { env: browserEnvironment() });

const steps = [
  { name: 'Types', act: () => script('types') },
  { name: 'Lint', act: () => script('lint') },
  {
    name: 'Units, layers, packs, scenarios, simulation',
    act: () => script('unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
    report: unitReport,
    count: countUnits,
  },
  { name: 'Build', act: () => script('build') },
  ...(isFast
    ? []
    : [
        { name: `End to end in ${browsers.firefox === undefined ? 'Chromium' : 'Chromium and Firefox'}`, needs: 'Build', act: playwright, report: browserReport, count: countStories },
        { name: 'Lighthouse', needs: 'Build', act: lighthouse },
      ]),
];

const begun = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const broken = [];
let [passed, failed] = [0, 0];
for (const [index, { name, needs, act, report, count }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name} …`);
  if (broken.includes(needs)) {
    console.log(`      left out, because this failed: ${needs}.`);
    broken.push(name);
    continue;
  }
  const stepBegun = Date.now();
  const code = await act();
  const counted = report !== undefined && existsSync(report) ? count() : { passed: 0, failed: 0 };
  passed += counted.passed;
  // A step that fails without a test that failed counts as one: the last line never says «0 failed» when something did.
  failed += code === 0 ? counted.failed : Math.max(1, counted.failed);
  const isGood = code === 0 && counted.failed === 0;
  if (!isGood) broken.push(name);
  console.log(`      ${isGood ? 'ok' : 'FAILED'}, ${seconds(stepBegun)}`);
}

console.log('');
if (isFast) console.log('The browsers were left out (--fast).');
else if (browsers.firefox === undefined) console.log('Firefox was left out: it is not installed, and only root on Debian may install it here.');
if (broken.length === 0) console.log(`Everything holds, ${seconds(begun)}.`);
else console.log(`Not everything holds, ${seconds(begun)}. Failed: ${broken.join('; ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken.length === 0 ? 0 : 1;
