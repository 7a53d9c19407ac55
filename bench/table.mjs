/**
 * @typedef {object} Result
 * @property {string} row number in the table of the targets, with a letter for a part of it
 * @property {string} job
 * @property {string} unit
 * @property {number} product
 * @property {number} limit the least that does the job, measured in the same run; or a budget
 * @property {string} by what the limit is
 * @property {number} target product over limit that is aimed at
 * @property {boolean} [moreIsBetter] for scores
 */

export const tableOf = (results) =>
  [
    '| Row | Job | Product | Limit (by what) | Ratio | Target | Held |',
    '|---|---|---:|---:|---:|---:|---|',
    ...results.map((result) => `| ${cells(result).join(' | ')} |`),
  ].join('\n');

export const lineOf = (result) => {
  const [row, job, product, limit, ratio, target, held] = cells(result);
  return `${row}  ${job}: ${product} against ${limit} = ${ratio}, target ${target}: ${held === 'yes' ? 'held' : 'NOT held'}`;
};

const cells = ({ row, job, unit, product, limit, by, target, moreIsBetter = false }) => {
  const ratio = product / limit;
  const held = moreIsBetter ? ratio >= target : ratio <= target;
  return [row, job, figure(product, unit), `${figure(limit, unit)} (${by})`, ratio.toFixed(2), `${moreIsBetter ? '≥' : '≤'} ${target.toFixed(2)}`, held ? 'yes' : '**no**'];
};

const figure = (value, unit) => `${value < 10 && !Number.isInteger(value) ? value.toFixed(2) : Math.round(value).toLocaleString('en-GB')}${unit === '' ? '' : ` ${unit}`}`;
