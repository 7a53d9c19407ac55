import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readContent, type Content, type ContentPlace } from '#packs/content.ts';

/** The day on which the fixture is in order. */
export const today = '2026-11-22';

export type Edit = (file: string) => string;

/** A copy of the small content with some files changed; `undefined` removes a file. Gone when the test is over. */
export const contentWith = (edits: Readonly<Record<string, Edit | string | undefined>> = {}, leaf = 'town'): ContentPlace => {
  const root = mkdtempSync(join(tmpdir(), 'willkomm-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(import.meta.dirname, 'fixtures/small'), root, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (edit === undefined) rmSync(file);
    else writeFileSync(file, typeof edit === 'string' ? edit : edit(readFileSync(file, 'utf8')));
  }
  return { root, leaf };
};

/** Replaces what has to be there: a test whose words have moved fails instead of testing nothing. */
export const replace =
  (from: string, to: string): Edit =>
  (file) => {
    if (!file.includes(from)) throw new Error(`«${from}» is not in the fixture`);
    return file.replace(from, to);
  };

export const read = (edits: Parameters<typeof contentWith>[0] = {}, day = today): Content => readContent(contentWith(edits), day);

/** A third pack over the town, that hides points of both packs below it, and has a topic of its own. */
export const village: Readonly<Record<string, string>> = {
  'village/pack.yaml': [
    'id: village', 'over: town', 'version: "2026.1.1"', 'title: Weiler', 'publisher: Test', 'licence: CC0-1.0', 'language: de-CH', 'languages: [de-CH]', 'topics: [registration, work, lake]', '',
  ].join('\n'),
  'village/facts.yaml': 'office.phone:\n  unit: phone\n  values: [{ value: "000 000 00 77" }]\n  source: erfunden\n  checkedOn: 2026-11-21\n  status: fictitious\n',
  'village/topics/registration/topic.yaml': 'id: registration\npoints: [village-bell]\nfirst: [village-bell]\nhide: [fee, local-counter]\ndeadlines: [{ id: village-move, fact: registration.deadline, after: birth }]\n',
  'village/topics/registration/de.yaml': 'point.village-bell: Läuten Sie.\ndeadline.village-move: Melden Sie sich ab.\n',
  'village/topics/work/topic.yaml': 'id: work\nhide: [contract]\n',
  'village/topics/lake/topic.yaml': 'id: lake\nareas: [F1]\nicon: lake\ncore: false\ngroup: living\npoints: [swim]\nquestions: []\nplaces: []\nsources: [erfunden]\n',
  'village/topics/lake/de.yaml': 'title: See\nshort: See\nsummary: Hier kann man baden.\npoint.swim: Baden Sie.\n',
};
