import type { Language } from '#core/language.ts';
import { checkFacts } from './check-facts.ts';
import { checkReferences, knownIn } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { compile, type Compiled } from './compile.ts';
import { error, hasErrors, type Finding } from './finding.ts';
import { folderAt } from './folder.ts';
import { languageTable } from './language-table.ts';
import { readStack } from './read-pack.ts';
import type { SourcePack } from './source-pack.ts';

/** Where the content lies and which packs of it are laid over one another, lowest first. */
export type ContentPlace = { readonly root: string; readonly stack: readonly string[] };

/** The stack of the default build. */
export const defaultStack: readonly string[] = ['ch', 'musterwil'];

export type Content = {
  readonly languages: readonly Language[];
  readonly stack: readonly SourcePack[];
  readonly findings: readonly Finding[];
};

/** Reads and checks the content as it is on `day` (`YYYY-MM-DD`). */
export const readContent = ({ root, stack: ids }: ContentPlace, day: string): Content => {
  const folder = folderAt(root);
  const findings: Finding[] = [];
  const languages = languageTable(folder.read('languages.yaml') ?? '', findings);
  const stack = readStack(folder, ids, findings);
  const tags = languages.map(({ tag }) => tag);
  for (const [index, pack] of stack.entries()) {
    const known = knownIn(stack.slice(0, index + 1));
    const strangers = pack.manifest.languages.filter((tag) => !tags.includes(tag));
    findings.push(
      ...strangers.map((tag) => error(`${pack.id}/pack.yaml`, 'languages', `${tag} is not in languages.yaml`)),
      ...checkFacts(pack, day),
      ...checkReferences(pack, known),
      ...checkTexts(pack, known, tags),
    );
  }
  return { languages, stack, findings };
};

/** The blobs of checked content. Throws where there are errors: ask `hasErrors` before. */
export const compileContent = ({ languages, stack, findings }: Content): Compiled => {
  if (hasErrors(findings)) throw new Error('Content with errors cannot be compiled; npm run content:check names them.');
  return compile(stack, languages);
};

/** Today where the content is valid, as `YYYY-MM-DD`. */
export const swissDay = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich' }).format(now);
