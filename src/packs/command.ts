import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFile } from '#core/language.ts';
import { readContent, swissDay, type Content, type ContentPlace } from './content.ts';
import { findingLine, type Finding } from './finding.ts';
import { contentStatus, statusTable } from './status.ts';
import { stampTranslations } from './stamp.ts';

export type Terminal = { readonly print: (line: string) => void; readonly now: () => Date };

/**
 * `npm run content:check | status | stamp`.
 * @returns the exit code: 0 when all is well, 1 when an editor has to do something, 2 when the command was not understood
 */
export const runContentCommand = (args: readonly string[], place: ContentPlace, terminal: Terminal): number => {
  const [command, ...options] = args;
  const unknown = options.find((option) => option !== '--strict');
  const content = (): Content => readContent(place, swissDay(terminal.now()));
  if (unknown === undefined && command === 'check') return check(content(), options.includes('--strict'), terminal);
  if (unknown === undefined && command === 'status') return status(content(), terminal);
  if (unknown === undefined && command === 'stamp') return stamp(content(), place.root, terminal);
  terminal.print(`«${args.join(' ')}» is not a content command. There are: check [--strict], status, stamp.`);
  return 2;
};

const check = ({ findings, stack }: Content, strict: boolean, { print }: Terminal): number => {
  const stops = ({ severity, strict: dated }: Finding): boolean => severity === 'error' || (strict && dated === true);
  const sorted = [...findings].sort((a, b) => Number(stops(a)) - Number(stops(b)));
  for (const finding of sorted) print(findingLine(finding));
  const bad = findings.filter(stops).length;
  const packs = stack.map(({ id, manifest }) => `${id} ${manifest.version}`).join(', ');
  const good = `The content is in order (${packs}); ${findings.length} warnings.`;
  print(bad === 0 ? good : `The content has ${bad} mistakes and ${findings.length - bad} warnings.`);
  return bad === 0 ? 0 : 1;
};

const status = (content: Content, { print }: Terminal): number => {
  print(statusTable(contentStatus(content), content.languages.map(({ tag }) => tag)));
  return 0;
};

const stamp = ({ stack }: Content, root: string, { print }: Terminal): number => {
  const files = stack.flatMap(({ texts }) =>
    texts.flatMap((set) => [...set.translations.keys()].map((tag) => ({ file: `${set.folder}/${languageFile(tag)}.yaml`, german: set.german }))),
  );
  const counts = files.map(({ file, german }) => {
    const path = join(root, file);
    const { yaml, stamped } = stampTranslations(readFileSync(path, 'utf8'), german);
    if (stamped > 0) writeFileSync(path, yaml);
    if (stamped > 0) print(`content/${file}: ${stamped} stamped`);
    return stamped;
  });
  print(`${counts.reduce((sum, count) => sum + count, 0)} texts stamped in ${counts.filter((count) => count > 0).length} files.`);
  return 0;
};
