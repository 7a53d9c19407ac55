import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFile } from '#core/language.ts';
import { isForSearch } from '#core/text-id.ts';
import { everyPack, readEveryPack, swissDay, type EveryPack } from './content.ts';
import { compile } from './compile.ts';
import { findingLine, hasErrors, type Finding } from './finding.ts';
import { checkVersion, stampVersion } from './pack-version.ts';
import { overridesOf, overridesReport, type Override } from './overrides.ts';
import { readingLevel } from './reading.ts';
import { languageSizes, sizesTable } from './sizes.ts';
import { contentStatus, statusTable } from './status.ts';
import { stampTranslations, type Stamped } from './stamp.ts';
import { stampFacts, stampHidden } from './stamp-overrides.ts';

export type Terminal = { readonly print: (line: string) => void; readonly now: () => Date };

/**
 * `npm run content:check | status | overrides | stamp`.
 * @returns the exit code: 0 when all is well, 1 when an editor has to do something, 2 when the command was not understood
 */
export const runContentCommand = (args: readonly string[], root: string, terminal: Terminal): number => {
  const [command, ...options] = args;
  const unknown = options.find((option) => !(optionsOf[command ?? ''] ?? []).includes(option));
  const content = (): EveryPack => readEveryPack(root, swissDay(terminal.now()));
  if (unknown === undefined && command === 'check') return check(content(), options.includes('--strict'), terminal);
  if (unknown === undefined && command === 'status') return options.includes('--reading') ? reading(content(), terminal) : status(content(), terminal);
  if (unknown === undefined && command === 'overrides') return overrides(content(), terminal);
  if (unknown === undefined && command === 'stamp') return stamp(content(), root, terminal);
  terminal.print(`«${args.join(' ')}» is not a content command. There are: check [--strict], status [--reading], overrides, stamp.`);
  return 2;
};

const optionsOf: Readonly<Record<string, readonly string[]>> = { check: ['--strict'], status: ['--reading'] };

const check = ({ findings: found, stacks }: EveryPack, strict: boolean, { print }: Terminal): number => {
  // Only here: whoever is writing wants to see the pages before the version is stamped.
  const findings = [...found, ...everyPack(stacks).flatMap(checkVersion)];
  const stops = ({ severity, strict: dated }: Finding): boolean => severity === 'error' || (strict && dated === true);
  const sorted = [...findings].sort((a, b) => Number(stops(a)) - Number(stops(b)));
  for (const finding of sorted) print(findingLine(finding));
  const bad = findings.filter(stops).length;
  const packs = everyPack(stacks).map(({ id, manifest }) => `${id} ${manifest.version}`).join(', ');
  const good = `The content is in order (${packs}); ${findings.length} warnings.`;
  print(bad === 0 ? good : `The content has ${bad} mistakes and ${findings.length - bad} warnings.`);
  return bad === 0 ? 0 : 1;
};

const status = (content: EveryPack, { print }: Terminal): number => {
  print(statusTable(contentStatus(everyPack(content.stacks), content.languages), content.languages.map(({ tag }) => tag)));
  if (hasErrors(content.findings)) return 0;
  for (const stack of uppermost(content.stacks)) {
    print(`\n${stack.map(({ id }) => id).join(' + ')}`);
    print(sizesTable(languageSizes(compile(stack, content.languages))));
  }
  return 0;
};

/** Stacks that nothing lies over: what is built. */
const uppermost = (stacks: EveryPack['stacks']): EveryPack['stacks'] =>
  stacks.filter((stack) => !stacks.some((other) => other.length > stack.length && other.includes(stack.at(-1)!)));

/** The hardest first. */
const reading = ({ stacks }: EveryPack, { print }: Terminal): number => {
  const levels = everyPack(stacks).flatMap(({ texts }) =>
    texts.flatMap((set) => {
      const level = set.kind === 'topic' ? readingLevel(set) : undefined;
      return level === undefined ? [] : [{ folder: set.folder, level }];
    }),
  );
  print('School year by the fourth Vienna formula; what has fewer than 60 words is left out.');
  for (const { folder, level } of levels.sort((a, b) => b.level - a.level)) print(`${level.toFixed(1).padStart(5)}  ${folder}`);
  return 0;
};

const overrides = ({ stacks }: EveryPack, { print }: Terminal): number => {
  print(overridesReport(everyOverride(stacks)));
  return 0;
};

/** Each stack tells of its uppermost pack; every pack is the uppermost of one. */
const everyOverride = (stacks: EveryPack['stacks']): readonly Override[] =>
  stacks.flatMap((stack) => {
    const pack = stack.at(-1);
    return pack === undefined ? [] : overridesOf(pack, stack.slice(0, -1));
  });

const stamp = (content: EveryPack, root: string, terminal: Terminal): number => {
  const { print } = terminal;
  const counts = filesToStamp(content).map(({ file, stampFile }) => {
    const path = join(root, file);
    const { yaml, stamped } = stampFile(readFileSync(path, 'utf8'));
    if (stamped > 0) writeFileSync(path, yaml);
    if (stamped > 0) print(`content/${file}: ${stamped} stamped`);
    return stamped;
  });
  print(`${counts.reduce((sum, count) => sum + count, 0)} texts stamped in ${counts.filter((count) => count > 0).length} files.`);
  stampVersions(root, terminal);
  return 0;
};

/** After the texts, whose states belong to what a version says. */
const stampVersions = (root: string, { print, now }: Terminal): void => {
  const day = swissDay(now());
  for (const pack of everyPack(readEveryPack(root, day).stacks)) {
    const path = join(root, pack.id, 'pack.yaml');
    const { yaml, stamped } = stampVersion(readFileSync(path, 'utf8'), pack, day);
    if (stamped === 0) continue;
    writeFileSync(path, yaml);
    print(`content/${pack.id}/pack.yaml: a new version`);
  }
};

/** Words to search by are no translation, so nothing makes them outdated. */
const translated = (german: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...german].filter(([id]) => !isForSearch(id)));

type FileToStamp = { readonly file: string; readonly stampFile: (yaml: string) => Stamped };

const filesToStamp = ({ stacks }: EveryPack): readonly FileToStamp[] => {
  const translations = everyPack(stacks).flatMap(({ texts }) =>
    texts.flatMap(({ folder, german, translations: written }) =>
      [...written.keys()].map((tag) => ({ file: `${folder}/${languageFile(tag)}.yaml`, stampFile: (yaml: string) => stampTranslations(yaml, translated(german)) })),
    ),
  );
  const unnoted = everyOverride(stacks).filter(({ noted }) => noted === undefined);
  const facts = unnoted.filter(({ kind }) => kind === 'fact');
  const points = unnoted.filter(({ kind }) => kind === 'point');
  return [
    ...translations,
    ...grouped(facts, ({ pack }) => `${pack}/facts.yaml`).map(([file, group]) => ({ file, stampFile: (yaml: string) => stampFacts(yaml, group) })),
    ...grouped(points, ({ pack, topic }) => `${pack}/topics/${topic}/topic.yaml`).map(([file, group]) => ({
      file,
      stampFile: (yaml: string) => stampHidden(yaml, group),
    })),
  ];
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] =>
  [...new Set(items.map(keyOf))].map((key) => [key, items.filter((item) => keyOf(item) === key)]);
