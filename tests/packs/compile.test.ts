import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PackIndex, PackStructure, TopicTexts } from '#core/pack.ts';
import type { Compiled } from '#packs/compile.ts';
import { compileContent } from '#packs/content.ts';
import { read, replace } from './small-content.ts';

const compiled = (edits: Parameters<typeof read>[0] = {}): Compiled => compileContent(read(edits));
const blob = <T>({ blobs }: Compiled, sha: string | undefined): T => JSON.parse(blobs.get(sha ?? '') ?? 'null') as T;
const pack = ({ list }: Compiled, id: string) => list.packs.find((entry) => entry.id === id);
const index = (all: Compiled, id: string, tag: string): PackIndex => blob(all, pack(all, id)?.languages[tag]?.index);
const texts = (all: Compiled, id: string, tag: string, topic: string): TopicTexts['texts'] =>
  blob<TopicTexts>(all, index(all, id, tag).topics.find((entry) => entry.id === topic)?.blob).texts;

describe('compiled content', () => {
  it('names every blob by the SHA-256 of its bytes, and every name that is used has a blob', () => {
    const all = compiled();
    for (const [sha, json] of all.blobs) expect(createHash('sha256').update(json).digest('hex')).toBe(sha);
    const used = all.list.packs.flatMap(({ id, structure, languages }) => [
      structure,
      ...Object.entries(languages).flatMap(([tag, entry]) => [entry.index, ...index(all, id, tag).topics.map((topic) => topic.blob)]),
    ]);
    expect(new Set(used)).toEqual(new Set(all.blobs.keys()));
  });

  it('offers the languages of the stack, with the direction of CLDR', () => {
    expect(compiled().list.languages.map(({ tag, dir }) => [tag, dir])).toEqual([['de-CH', 'ltr'], ['fr', 'ltr']]);
    const withArabic = compiled({ 'base/pack.yaml': replace('[de-CH, fr]', '[de-CH, ar]') });
    expect(withArabic.list.languages.map(({ tag, dir }) => [tag, dir])).toEqual([['de-CH', 'ltr'], ['ar', 'rtl']]);
  });

  it('counts the bytes of a language: its index and all its topics', () => {
    const all = compiled();
    const shown = index(all, 'base', 'fr');
    const blobs = [pack(all, 'base')?.languages['fr']?.index, ...shown.topics.map((topic) => topic.blob)];
    const bytes = blobs.reduce((sum, sha) => sum + Buffer.byteLength(all.blobs.get(sha ?? '') ?? ''), 0);
    expect(pack(all, 'base')?.languages['fr']?.bytes).toBe(bytes);
  });

  it('compiles marks and facts to a closed tree', () => {
    expect(texts(compiled(), 'base', 'de-CH', 'registration')['point.register']).toEqual({
      state: 'original',
      text: [
        'Melden Sie sich ',
        { t: 'em', c: ['innert ', { t: 'fact', id: 'registration.deadline', form: 'dative' }] },
        ' an. Mehr beim ',
        { t: 'link', href: 'https://example.org/amt', c: ['Amt'] },
        '.',
      ],
    });
  });

  it('says of every translation how far it can be trusted', () => {
    const french = texts(compiled(), 'base', 'fr', 'registration');
    expect(french['title']).toEqual({ text: ['Annonce'], state: 'checked' });
    expect(french['point.register']).toMatchObject({ state: 'machine', outdated: true });
    expect(french['point.fee']).toMatchObject({ state: 'machine' });
    expect(french['point.fee']).not.toHaveProperty('outdated');
    expect(french['summary']).toEqual({ text: ['So melden Sie sich an.'], state: 'original', untranslated: true });
  });

  it('has every pack in every language of the stack, so that one language is enough to show a page', () => {
    const french = texts(compiled(), 'town', 'fr', 'registration');
    expect(french['point.local-counter']).toMatchObject({ state: 'original', untranslated: true });
  });

  it('keeps the hints for staff to the German', () => {
    expect(texts(compiled(), 'base', 'de-CH', 'registration')).toHaveProperty(['staff.hint']);
    expect(texts(compiled(), 'base', 'fr', 'registration')).not.toHaveProperty(['staff.hint']);
  });

  it('puts phrases, places and labels into the index of the language', () => {
    const { phrases } = index(compiled(), 'base', 'de-CH');
    expect(Object.keys(phrases)).toEqual(expect.arrayContaining(['answer.yes', 'step.register', 'handout.title', 'place.counter.what', 'only-german']));
  });

  it('completes an added topic from the pack below', () => {
    const all = compiled();
    const { topics } = blob<PackStructure>(all, pack(all, 'town')?.structure);
    expect(topics).toEqual([
      { id: 'registration', areas: ['F1'], icon: 'registration', core: true, group: 'start', points: ['local-counter'], bring: [], deadlines: [], questions: [], places: ['library'], sources: [] },
    ]);
  });

  it('gives the same bytes for the same content, whatever the order of keys and the wrapping of lines', () => {
    const moved = compiled({
      'base/topics/work/de.yaml': 'point.contract: >\n  Verlangen Sie einen\n  schriftlichen Arbeitsvertrag.\nsummary: Das müssen Sie über Arbeit wissen.\nshort: Arbeit\ntitle: Arbeit\n',
    });
    expect(moved).toEqual(compiled());
  });

  it('changes only the index and one topic when one text changes', () => {
    const before = compiled();
    const after = compiled({ 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') });
    const fresh = [...after.blobs.keys()].filter((sha) => !before.blobs.has(sha));
    // In German and, being untranslated, in French.
    expect(fresh).toHaveLength(4);
    expect(pack(after, 'base')?.structure).toBe(pack(before, 'base')?.structure);
  });

  it('is refused where there are errors', () => {
    const content = read({ 'base/facts.yaml': replace('value: 14', 'value: vierzehn') });
    expect(() => compileContent(content)).toThrow(/npm run content:check/);
  });
});
