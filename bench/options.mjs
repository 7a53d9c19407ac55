import { join, resolve } from 'node:path';
import { giveUp, root } from '../src/commands/ensure.mjs';

const usage = `npm run bench -- [rows…] [--runs=5] [--dist=<folder>]
  rows     numbers of the table in README.md: 1 2 3 4 5 6 7 9 10 14 16; without any: all of them
  --runs   how often each row is measured; the table shows medians
  --dist   another build of the app than dist/, to compare two; it is measured as it is`;

/** @returns {{ rows: string[], runs: number, dist: string | undefined }} `rows` is empty for all */
export const readOptions = (words) => {
  const options = { rows: [], runs: 5, dist: undefined };
  for (const word of words) {
    const [name, value = ''] = word.split('=', 2);
    if (/^\d{1,2}[a-z]?$/.test(word)) options.rows.push(word);
    else if (name === '--runs' && /^[1-9]\d?$/.test(value)) options.runs = Number(value);
    else if (name === '--dist' && value !== '') options.dist = resolve(root, value);
    else giveUp(`The benchmarks do not know «${word}».\n${usage}`);
  }
  return options;
};

export const builtIn = join(root, 'dist');
