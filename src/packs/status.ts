import { sourceLanguage, type Language } from '#core/language.ts';
import { isForStaff } from '#core/text-id.ts';
import type { SourcePack, TextSet } from './source-pack.ts';
import { sourceHash } from './source-hash.ts';

/** How far the texts of one topic (or the phrases, or the places) are in one language. */
export type Progress = { readonly [state in ProgressState]: number };
export const progressStates = ['original', 'checked', 'machine', 'outdated', 'missing'] as const;
export type ProgressState = (typeof progressStates)[number];

export type StatusRow = { readonly subject: string; readonly languages: Readonly<Record<string, Progress>> };

/** Topic by language: each text counts once, an outdated one as outdated whoever checked it. */
export const contentStatus = (packs: readonly SourcePack[], languages: readonly Language[]): readonly StatusRow[] =>
  packs.flatMap(({ id, texts }) =>
    texts
      .filter(({ german }) => german.size > 0)
      .map((set) => ({
        subject: `${id}/${set.subject}`,
        languages: Object.fromEntries(languages.map(({ tag }) => [tag, progressOf(set, tag)])),
      })),
  );

/** A table for the terminal: `12 machine, 3 missing` per cell. */
export const statusTable = (rows: readonly StatusRow[], tags: readonly string[]): string => {
  const header = ['', ...tags];
  const cells = rows.map(({ subject, languages }) => [subject, ...tags.map((tag) => cell(languages[tag]))]);
  const widths = header.map((_, column) => Math.max(...[header, ...cells].map((row) => row[column]?.length ?? 0)));
  return [header, ...cells].map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
};

const progressOf = (set: TextSet, tag: string): Progress => {
  const counts = { original: 0, checked: 0, machine: 0, outdated: 0, missing: 0 };
  for (const [id, german] of set.german) {
    if (!isForStaff(id) || tag === sourceLanguage) counts[stateOf(set, tag, id, german)] += 1;
  }
  return counts;
};

const stateOf = (set: TextSet, tag: string, id: string, german: string): ProgressState => {
  if (tag === sourceLanguage) return 'original';
  const translation = set.translations.get(tag)?.get(id);
  if (translation === undefined) return 'missing';
  if (translation.source !== undefined && translation.source !== sourceHash(german)) return 'outdated';
  return translation.state ?? 'machine';
};

const cell = (progress: Progress | undefined): string =>
  progressStates
    .filter((state) => (progress?.[state] ?? 0) > 0)
    .map((state) => `${progress?.[state]} ${state}`)
    .join(', ');
