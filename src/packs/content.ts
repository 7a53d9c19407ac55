import type { Language } from '#core/language.ts';
import { checkFacts } from './check-facts.ts';
import { checkReferences, knownIn } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { compile, type Compiled } from './compile.ts';
import { error, findingLine, hasErrors, type Finding } from './finding.ts';
import { folderAt, type Folder } from './folder.ts';
import { languageTable } from './language-table.ts';
import { checkOverrides } from './overrides.ts';
import { packReader } from './read-pack.ts';
import type { SourcePack } from './source-pack.ts';

/** Where the content lies and which pack is the uppermost; those below it follow from the `over` of each. */
export type ContentPlace = { readonly root: string; readonly leaf: string };

/** The training municipality, unless another is built. */
export const defaultLeaf = 'musterwil';

export type Content = {
  readonly languages: readonly Language[];
  /** Lowest first. */
  readonly stack: readonly SourcePack[];
  readonly findings: readonly Finding[];
};

/** Every pack of the content folder, each read and checked once, with the packs below it. */
export type EveryPack = Pick<Content, 'languages' | 'findings'> & { readonly stacks: readonly Content['stack'][] };

/** Reads and checks the stack of a place as it is on `day` (`YYYY-MM-DD`). */
export const readContent = ({ root, leaf }: ContentPlace, day: string): Content => {
  const { languages, findings, stacks } = readPacks(folderAt(root), [leaf], day);
  return { languages, findings, stack: stacks[0] ?? [] };
};

/** Reads and checks every pack as it is on `day`. */
export const readEveryPack = (root: string, day: string): EveryPack => {
  const folder = folderAt(root);
  const ids = folder.folders('').filter((id) => folder.read(`${id}/pack.yaml`) !== undefined);
  return readPacks(folder, ids, day);
};

const readPacks = (folder: Folder, ids: readonly string[], day: string): EveryPack => {
  const findings: Finding[] = [];
  const languages = languageTable(folder.read('languages.yaml') ?? '', findings);
  const stackOf = packReader(folder, findings);
  const stacks = ids.flatMap((id) => {
    const stack = stackOf(id);
    return stack === undefined ? [] : [stack];
  });
  const checked = new Map(stacks.flatMap((stack) => stack.map((pack, at) => [pack, stack.slice(0, at)] as const)));
  for (const [pack, below] of checked) findings.push(...checkPack(pack, below, languages, day));
  return { languages, stacks, findings };
};

const checkPack = (pack: SourcePack, below: readonly SourcePack[], languages: readonly Language[], day: string): readonly Finding[] => {
  const known = knownIn([...below, pack]);
  const tags = languages.map(({ tag }) => tag);
  const strangers = pack.manifest.languages.filter((tag) => !tags.includes(tag));
  return [
    ...strangers.map((tag) => error(`${pack.id}/pack.yaml`, 'languages', `${tag} is not in languages.yaml`)),
    ...checkFacts(pack, day),
    ...checkReferences(pack, below, known),
    ...checkOverrides(pack, below),
    ...checkTexts(pack, known, tags),
  ];
};

/** Each pack once, lower ones first. */
export const everyPack = (stacks: EveryPack['stacks']): readonly SourcePack[] => [...new Set(stacks.flat())];

/** The blobs of checked content. Throws where there are errors: ask `hasErrors` before. */
export const compileContent = ({ languages, stack, findings }: Content): Compiled => {
  if (hasErrors(findings)) {
    const first = findings.filter(({ severity }) => severity === 'error').slice(0, 5);
    throw new Error(`Content with errors cannot be compiled; npm run content:check names them. The first:\n${first.map(findingLine).join('\n')}`);
  }
  return compile(stack, languages);
};

/** Today where the content is valid, as `YYYY-MM-DD`. */
export const swissDay = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich' }).format(now);
