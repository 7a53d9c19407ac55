import { describe, expect, it } from 'vitest';
import type { FeedbackCount } from '#core/feedback.ts';
import type { Fact } from '#core/fact.ts';
import type { TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import { dueFacts, reviewFacts, type Confirmation, type FactEntry } from '#ui/contents/fact-review.ts';
import { factUsesIn } from '#ui/contents/fact-uses.ts';
import { previewSections } from '#ui/contents/preview-sections.ts';
import { saidOfPoints } from '#ui/contents/reader-feedback.ts';
import { countsOfTopic } from '#ui/contents/text-counts.ts';

const fact = (parts: Partial<Fact>): Fact => ({ unit: 'CHF', values: [{ value: 335 }], source: 'BAKOM', checkedOn: '2026-11-01', status: 'confirmed', ...parts });

const reviewed = (parts: Partial<Fact>, { day = '2026-11-22', said }: { readonly day?: string; readonly said?: Confirmation } = {}): FactEntry =>
  reviewFacts({ facts: { fee: fact(parts) }, uses: new Map(), confirmed: new Map(said === undefined ? [] : [['fee', said]]), day })[0]!;

const look = (parts: Partial<Confirmation>): Confirmation => ({ id: 'l1', kind: 'confirmed', value: '335', day: '2026-11-22', by: 's1', ...parts });

const kindsOf = ({ reasons }: FactEntry): readonly string[] => reasons.map(({ kind }) => kind);

describe('a fact is to be looked at', () => {
  it.each<readonly [string, Partial<Fact>, readonly string[]]>([
    ['not at all, when it was confirmed within a year', {}, []],
    ['not yet on the last day of the year', { checkedOn: '2025-11-22' }, []],
    ['when its check is older than a year', { checkedOn: '2025-11-21' }, ['unchecked']],
    ['when nobody saw it in its source', { status: 'unconfirmed' }, ['unconfirmed']],
    ['when it changes within sixty days', { values: [{ value: 335, to: '2026-12-31' }, { value: 312, from: '2027-01-01' }] }, ['changes']],
    ['not yet, when it changes later', { values: [{ value: 335, to: '2027-01-31' }, { value: 312, from: '2027-02-01' }] }, []],
    ['when it ends soon and nothing follows', { values: [{ value: 335, to: '2026-12-31' }] }, ['ends']],
    ['when what follows leaves a gap', { values: [{ value: 335, to: '2026-12-31' }, { value: 312, from: '2027-01-02' }] }, ['ends', 'changes']],
    ['when it has no value today', { values: [{ value: 312, from: '2027-01-01' }] }, ['missing', 'changes']],
    ['never, when it is invented for practice', { status: 'fictitious', checkedOn: '2020-01-01' }, []],
  ])('%s', (_name, parts, kinds) => {
    expect(kindsOf(reviewed(parts))).toEqual(kinds);
  });

  it('not any more, once a person of the office found the same value', () => {
    const old = { status: 'unconfirmed', checkedOn: '2025-01-01' } as const;
    expect(kindsOf(reviewed(old))).toEqual(['unconfirmed', 'unchecked']);
    const entry = reviewed(old, { said: look({}) });
    expect([kindsOf(entry), entry.checkedOn, entry.confirmation?.by]).toEqual([[], '2026-11-22', 's1']);
  });

  it('still, when the person looked at another value, or before the pack did', () => {
    expect(kindsOf(reviewed({ status: 'unconfirmed' }, { said: look({ value: '300' }) }))).toEqual(['unconfirmed']);
    expect(reviewed({}, { said: look({ day: '2026-10-31' }) }).confirmation).toBeUndefined();
  });

  it('again, once the look was taken back', () => {
    const entry = reviewed({ status: 'unconfirmed' }, { said: look({ kind: 'withdrawn' }) });
    expect([kindsOf(entry), entry.checkedOn, entry.confirmation, entry.takenBack?.by]).toEqual([['unconfirmed'], '2026-11-01', undefined, 's1']);
  });

  it('in the order of how grave it is', () => {
    const facts = {
      a: fact({ values: [{ value: 1, to: '2026-12-31' }, { value: 2, from: '2027-01-01' }] }),
      b: fact({ checkedOn: '2020-01-01' }),
      c: fact({ status: 'unconfirmed' }),
      d: fact({ values: [] }),
      e: fact({}),
    };
    expect(dueFacts(reviewFacts({ facts, uses: new Map(), confirmed: new Map(), day: '2026-11-22' })).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  });
});

const text = (words: string, parts: Partial<Text> = {}): Text => ({ text: [words], state: 'machine', ...parts });

const topic: TopicPage['topic'] = {
  id: 'housing', areas: ['F1'], icon: 'housing', core: true, group: 'living', first: [], costs: [], places: [], sources: [],
  points: ['rent', 'noise'], bring: ['lease'], deadlines: [{ id: 'notice', fact: 'housing.notice', after: 'arrival' }], questions: [],
};
const ownLists = { ...topic, points: ['local-keys'], bring: [], deadlines: [] };
const pageOf = (texts: Readonly<Record<string, Text>>, local: Readonly<Record<string, Text>> = {}): TopicPage => ({
  topic, language: 'ar', texts, local: [{ pack: 'musterwil', title: 'Musterwil', topic: ownLists, texts: local }],
});

it('the states of a topic count what the packs above add, and leave out prompts for staff', () => {
  const page = pageOf(
    { title: text('a', { state: 'checked' }), 'point.rent': text('b', { outdated: true, state: 'checked' }), 'point.noise': text('c', { untranslated: true, state: 'original' }), 'staff.hint': text('d') },
    { 'point.local-keys': text('e') },
  );
  expect(countsOfTopic(page)).toEqual({ original: 0, checked: 1, machine: 1, outdated: 1, missing: 1 });
});

it('a fact is found in sentences of every pack, in stressed words, in deadlines and at places', () => {
  const fee = { t: 'fact', id: 'fee' } as const;
  const page = pageOf({ 'point.rent': { text: ['Kostet ', { t: 'em', c: [fee] }, ' oder ', fee], state: 'original' } }, { 'point.local-keys': { text: [fee], state: 'original' } });
  const places = [{ id: 'p', name: 'Einwohneramt', kind: 'office', topics: [], areas: [], phone: 'phone', source: '', status: 'confirmed' } as const];
  const uses = factUsesIn({ pages: [page], phrases: {}, places });
  expect(uses.get('fee')?.map(({ kind }) => kind)).toEqual(['text', 'text']);
  expect(uses.get('housing.notice')).toEqual([{ kind: 'deadline', topic: 'housing', label: undefined }]);
  expect(uses.get('phone')).toEqual([{ kind: 'place', name: 'Einwohneramt' }]);
});

it('the preview shows every text that readers see once, part by part, and what no list names at the end', () => {
  const german = pageOf(
    { title: text('t'), 'point.noise': text('n'), 'point.rent': text('r'), 'bring.lease': text('l'), 'label.old': text('o'), 'staff.hint': text('h') },
    { 'point.local-keys': text('k') },
  );
  const arabic = pageOf({ title: text('T'), 'point.rent': text('R') });
  const sections = previewSections(german, german, arabic);
  expect(sections.map(({ id, pack, lines }) => [id, pack, lines.map((line) => line.id)])).toEqual([
    ['head', undefined, ['title']],
    ['points', undefined, ['point.rent', 'point.noise']],
    ['musterwil.points', 'Musterwil', ['point.local-keys']],
    ['bring', undefined, ['bring.lease']],
    ['other', undefined, ['label.old']],
  ]);
  expect(sections[1]!.lines.map(({ second }) => second?.text[0])).toEqual(['R', undefined]);
});

it('what readers said is one row a point, the most frequent first, with the words of the point', () => {
  const said = (parts: Partial<FeedbackCount>): FeedbackCount => ({ kind: 'wrong', topic: 'housing', point: 'rent', pack: 'ch', language: 'ar', count: 1, lastDay: '2026-11-01', ...parts });
  const rows = saidOfPoints(
    [said({}), said({ kind: 'notUnderstood', language: 'ti', count: 4, lastDay: '2026-11-20' }), said({ point: 'local-keys', pack: 'musterwil', count: 2 }), said({ point: 'gone', count: 1 })],
    { packs: [{ id: 'ch', version: '1', title: 'Schweiz' }], pages: [pageOf({ 'point.rent': text('Miete') }, { 'point.local-keys': text('Schlüssel') })] },
  );
  expect(rows.map(({ point, count, language, lastDay, text: words }) => [point, count, language, lastDay, words?.text[0]])).toEqual([
    ['rent', 5, 'ti', '2026-11-20', 'Miete'],
    ['local-keys', 2, 'ar', '2026-11-01', 'Schlüssel'],
    ['gone', 1, 'ar', '2026-11-01', undefined],
  ]);
  expect(rows[0]!.kinds).toEqual([{ kind: 'notUnderstood', count: 4 }, { kind: 'wrong', count: 1 }]);
});

it('points of the same name in two packs stay apart, and a pack that does not have one borrows no words for it', () => {
  const said = (pack: string): FeedbackCount => ({ kind: 'wrong', topic: 'housing', point: 'rent', pack, count: 1, lastDay: '2026-11' });
  const packs = [{ id: 'ch', version: '1', title: 'Schweiz' }];
  const rows = saidOfPoints([said('ch'), said('musterwil'), said('bergwil')], { packs, pages: [pageOf({ 'point.rent': text('Miete') }, { 'point.rent': text('Mietamt') })] });
  expect(rows.map(({ pack, text: words, language }) => [pack, words?.text[0], language])).toEqual([['ch', 'Miete', undefined], ['musterwil', 'Mietamt', undefined], ['bergwil', undefined, undefined]]);
});
