import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PackIndex, PackPhrases, PackStructure, TopicTexts } from '#core/pack.ts';
import type { Compiled } from '#packs/compile.ts';
import { compileContent, readContent } from '#packs/content.ts';
import { contentWith, read, replace, today, village } from './small-content.ts';

const compiled = (edits: Parameters<typeof read>[0] = {}): Compiled => compileContent(read(edits));
const blob = <T>({ blobs }: Compiled, sha: string | undefined): T => JSON.parse(blobs.get(sha ?? '') ?? 'null') as T;
const structure = (all: Compiled): PackStructure => blob(all, all.list.structure);
const index = (all: Compiled, tag: string): PackIndex => blob(all, all.list.texts[tag]?.index);
const phrases = (all: Compiled, tag: string): PackPhrases['phrases'] => blob<PackPhrases>(all, all.list.texts[tag]?.phrases).phrases;
const page = (all: Compiled, tag: string, topic: string): TopicTexts => blob(all, index(all, tag).topics.find((entry) => entry.id === topic)?.blob);
const texts = (all: Compiled, tag: string, topic: string): TopicTexts['texts'] => page(all, tag, topic).texts;

describe('compiled content', () => {
  it('names every blob by the SHA-256 of its bytes, and every name that is used has a blob', () => {
    const all = compiled();
    for (const [sha, json] of all.blobs) expect(createHash('sha256').update(json).digest('hex')).toBe(sha);
    const used = [
      all.list.structure,
      ...Object.entries(all.list.texts).flatMap(([tag, entry]) => [entry.index, entry.phrases, ...index(all, tag).topics.map((topic) => topic.blob)]),
    ];
    expect(new Set(used)).toEqual(new Set(all.blobs.keys()));
  });

  it('offers the languages of the stack, with the direction of CLDR', () => {
    expect(compiled().list.languages.map(({ tag, dir }) => [tag, dir])).toEqual([['de-CH', 'ltr'], ['fr', 'ltr']]);
    const withArabic = compiled({ 'base/pack.yaml': replace('[de-CH, fr]', '[de-CH, ar]') });
    expect(withArabic.list.languages.map(({ tag, dir }) => [tag, dir])).toEqual([['de-CH', 'ltr'], ['ar', 'rtl']]);
  });

  it('counts the bytes of a language: its index, its phrases and all its topics', () => {
    const all = compiled();
    const entry = all.list.texts['fr'];
    const blobs = [entry?.index, entry?.phrases, ...index(all, 'fr').topics.map((topic) => topic.blob)];
    expect(entry?.bytes).toBe(blobs.reduce((sum, sha) => sum + Buffer.byteLength(all.blobs.get(sha ?? '') ?? ''), 0));
  });

  it('compiles marks and facts to a closed tree', () => {
    expect(texts(compiled(), 'de-CH', 'registration')['point.register']).toEqual({
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
    const french = texts(compiled(), 'fr', 'registration');
    expect(french['title']).toEqual({ text: ['Annonce'], state: 'checked' });
    expect(french['point.register']).toMatchObject({ state: 'machine', outdated: true });
    expect(french['point.fee']).toMatchObject({ state: 'machine' });
    expect(french['point.fee']).not.toHaveProperty('outdated');
    expect(french['summary']).toEqual({ text: ['So melden Sie sich an.'], state: 'original', untranslated: true });
  });

  it('has every pack in every language of the stack, so that one language is enough to show a page', () => {
    const { local } = page(compiled(), 'fr', 'registration');
    expect(local).toMatchObject([{ pack: 'town', texts: { 'point.local-counter': { state: 'original', untranslated: true } } }]);
  });

  it('keeps the hints for staff to the German', () => {
    expect(texts(compiled(), 'de-CH', 'registration')).toHaveProperty(['staff.hint']);
    expect(texts(compiled(), 'fr', 'registration')).not.toHaveProperty(['staff.hint']);
  });

  it('puts phrases, places and labels of all packs into one blob of the language', () => {
    expect(Object.keys(phrases(compiled(), 'de-CH'))).toEqual(
      expect.arrayContaining(['answer.yes', 'step.register', 'handout.title', 'place.counter.what', 'place.library.what', 'only-german']),
    );
  });

  it('lets the index carry no more than the first list shows', () => {
    expect(index(compiled(), 'de-CH').topics.map((entry) => Object.keys(entry))).toEqual(Array(2).fill(['blob', 'group', 'icon', 'id', 'short', 'title']));
  });

  it('gives the same bytes for the same content, whatever the order of keys and the wrapping of lines', () => {
    const moved = compiled({
      'base/topics/work/de.yaml': 'point.contract: >\n  Verlangen Sie einen\n  schriftlichen Arbeitsvertrag.\nsummary: Das müssen Sie über Arbeit wissen.\nshort: Arbeit\ntitle: Arbeit\n',
    });
    expect(moved).toEqual(compiled());
  });

  it('changes one topic and the index that names it when one point changes, whatever the height of the stack', () => {
    const edit = { 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') };
    for (const leaf of ['base', 'town', 'village']) {
      const [before, after] = [village, { ...village, ...edit }].map((files) => compileContent(readContent(contentWith({ ...files, 'village/topics/work/topic.yaml': 'id: work\n' }, leaf), today))) as [Compiled, Compiled];
      const fresh = [...after.blobs].filter(([sha]) => !before.blobs.has(sha)).map(([, json]) => json);
      // In German and, being untranslated, in French: the work topic and the index.
      expect(fresh.map((json) => [Object.keys(JSON.parse(json) as object).includes('topics'), (JSON.parse(json) as { readonly language: string }).language]).sort()).toEqual([
        [false, 'de-CH'], [false, 'fr'], [true, 'de-CH'], [true, 'fr'],
      ]);
      expect(after.list.structure).toBe(before.list.structure);
      // What one German reader fetches for it, without compression.
      const cost = ['index', 'topic'].map((kind) => fresh.filter((json) => json.includes('"language":"de-CH"') && json.includes('"topics":') === (kind === 'index'))).flat();
      expect(cost.reduce((sum, json) => sum + Buffer.byteLength(json), 0)).toBeLessThan(2_500);
    }
  });

  it('needs one blob for the first list and one for a topic, whatever the height of the stack', () => {
    const all = compileContent(readContent(contentWith(village, 'village'), today));
    expect(all.list.packs.map(({ id }) => id)).toEqual(['base', 'town', 'village']);
    expect(index(all, 'fr').topics.map(({ id }) => id)).toEqual(['registration', 'work', 'lake']);
    expect(page(all, 'fr', 'registration').local.map(({ pack, texts: own }) => [pack, Object.keys(own)])).toEqual([
      ['village', ['deadline.village-move', 'point.village-bell']],
    ]);
    expect(structure(all).topics.map(({ id }) => id)).toEqual(['registration', 'work', 'lake']);
  });

  it('is refused where there are errors', () => {
    const content = read({ 'base/facts.yaml': replace('value: 14', 'value: vierzehn') });
    expect(() => compileContent(content)).toThrow(/npm run content:check/);
  });
});
