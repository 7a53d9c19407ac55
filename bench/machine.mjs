import { execFileSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** What the figures were measured on: without it they say nothing. */
export const machineLine = ({ runs, chromium }) => {
  const [cpu] = cpus();
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${arch()}`,
    `Node ${process.versions.node}`,
    printed(chromium, ['--version']).split(' built')[0],
    `load ${loadavg()[0].toFixed(1)}`,
    `median of ${runs}`,
    `commit ${printed('git', ['describe', '--always', '--dirty'])}`,
    new Date().toISOString().slice(0, 16).replace('T', ' '),
  ].join(' · ');
};

const printed = (command, words) => {
  try {
    return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return `${command} unknown`;
  }
};
