// `npm run bench`: each row measures the product and, in the same run, the least that does the job; what counts is the ratio.
import { ensureChromium } from '../src/commands/browser.mjs';
import { ensureBuilt, ensureNode, ensurePackages, giveUp, root } from '../src/commands/ensure.mjs';
import { machineLine } from './machine.mjs';
import { readOptions } from './options.mjs';
import { lineOf, tableOf } from './table.mjs';

const rows = {
  1: './rows/01-cold-start.mjs',
  2: './rows/02-offline-start.mjs',
  3: './rows/03-switch-language.mjs',
  4: './rows/04-open-topic.mjs',
  5: './rows/05-search.mjs',
  '5b': './rows/05b-search-everywhere.mjs',
  '5c': './rows/05c-recall.mjs',
  6: './rows/06-talk-list.mjs',
  7: './rows/07-tick.mjs',
  9: './rows/09-sync.mjs',
  10: './rows/10-install.mjs',
  14: './rows/14-lighthouse.mjs',
  16: './rows/16-many-topics.mjs',
};

/** A row that takes longer than this hangs. */
const longestRowMs = 20 * 60_000;

const options = readOptions(process.argv.slice(2));
const chosen = options.rows.length === 0 ? Object.keys(rows) : options.rows;
const unknown = chosen.find((row) => rows[row] === undefined);
if (unknown !== undefined) giveUp(`There is no benchmark ${unknown}: choose from ${Object.keys(rows).join(', ')}.`);

process.chdir(root);
ensureNode();
await ensurePackages();
if (options.dist === undefined) await ensureBuilt();
const chromium = await ensureChromium();

// What needs packages is imported after they are there.
const [{ openGround }, { inTime }] = await Promise.all([import('./ground.mjs'), import('./measure.mjs')]);

const ground = await openGround({ ...options, chromium });
let stopped = false;
// Without browsers the row ends at once; what was measured before is still printed, and everything is put away.
const stop = () => {
  stopped = true;
  void ground.browsers.stop();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const results = [];
const broken = [];
for (const row of chosen) {
  const begun = Date.now();
  console.log(`\nRow ${row} …`);
  try {
    const { measure } = await import(rows[row]);
    const measured = await inTime(longestRowMs, measure(ground), 'The row was not finished');
    results.push(...measured);
    for (const result of measured) console.log(`  ${lineOf(result)}`);
  } catch (error) {
    if (stopped) break;
    broken.push(row);
    console.error(`  Row ${row} could not be measured:`, error);
  } finally {
    await ground.browsers.closeAll();
  }
  console.log(`  ${((Date.now() - begun) / 1000).toFixed(0)} s`);
}

console.log(`\n${tableOf(results)}\n\n${machineLine({ runs: options.runs, chromium })}`);
await ground.dispose();
if (stopped) giveUp('Stopped before everything was measured.');
if (broken.length > 0) giveUp(`Not measured: row ${broken.join(', ')}; the reason is above.`);
