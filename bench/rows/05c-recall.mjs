import { join } from 'node:path';
import { root } from '../../src/commands/ensure.mjs';

/** What is found of what stands there, in twelve script groups, beside MiniSearch. Nothing here depends on the machine. */
export const measure = async ({ house }) => {
  const groups = await house.recallIn(join(root, 'bench/recall'));
  console.log(tableOf(groups));
  const shares = groups.flatMap(({ cells }) => Object.entries(cells).filter(([, { asked }]) => asked > 0).map(([variant, cell]) => ({ variant, share: share(cell, 'ours') })));
  const least = (isTypo) => Math.min(...shares.filter(({ variant }) => (variant === 'one typo') === isTypo).map((cell) => cell.share));
  const row = { row: '5c', unit: '%', limit: 100, by: 'all there is', moreIsBetter: true };
  return [
    { ...row, job: 'Recall, the lowest of all cells but mistakes', product: least(false), target: 1 },
    { ...row, job: '… with one mistake, the lowest of all groups', product: least(true), target: 0.95 },
  ];
};

/** Ours / MiniSearch, in %; a dash where a script has no such way of writing. */
const tableOf = (groups) => {
  const variants = Object.keys(groups[0].cells);
  const cellOf = (cell) => (cell.asked === 0 ? '–' : `${percent(share(cell, 'ours'))} / ${percent(share(cell, 'miniSearch'))} (${cell.asked})`);
  return [
    `\n| found in %: ours / MiniSearch (queries) | ${variants.join(' | ')} |`,
    `|---|${variants.map(() => '---:').join('|')}|`,
    ...groups.map(({ group, cells }) => `| ${group} | ${variants.map((variant) => cellOf(cells[variant])).join(' | ')} |`),
    '',
  ].join('\n');
};

const share = (cell, engine) => (100 * cell[engine]) / cell.asked;

/** Never rounded up to 100. */
const percent = (value) => (Number.isInteger(value) ? String(value) : (Math.floor(value * 10) / 10).toFixed(1));
