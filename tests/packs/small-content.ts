import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readContent, type Content, type ContentPlace } from '#packs/content.ts';

/** The day on which the fixture is in order. */
export const today = '2026-11-22';

export type Edit = (file: string) => string;

/** A copy of the small content with some files changed; `undefined` removes a file. Gone when the test is over. */
export const contentWith = (edits: Readonly<Record<string, Edit | string | undefined>> = {}): ContentPlace => {
  const root = mkdtempSync(join(tmpdir(), 'willkomm-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(import.meta.dirname, 'fixtures/small'), root, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (edit === undefined) rmSync(file);
    else writeFileSync(file, typeof edit === 'string' ? edit : edit(readFileSync(file, 'utf8')));
  }
  return { root, stack: ['base', 'town'] };
};

/** Replaces what has to be there: a test whose words have moved fails instead of testing nothing. */
export const replace =
  (from: string, to: string): Edit =>
  (file) => {
    if (!file.includes(from)) throw new Error(`«${from}» is not in the fixture`);
    return file.replace(from, to);
  };

export const read = (edits: Parameters<typeof contentWith>[0] = {}, day = today): Content => readContent(contentWith(edits), day);
