import { describe, expect, it } from 'vitest';
import { libraryOf } from '#content/library.ts';
import { foldedTopics, search, type FoldedTopics, type SearchHit } from '#content/search.ts';
import { replace } from '#tests/packs/small-content.ts';
import { compiledSmall, endpointWith } from './small-library.ts';

const factWords = (id: string): string => (id === 'office.phone' ? '\u2066000 000 00 99\u2069' : `[${id}]`);

const prepared = async (language: string, edits: Parameters<typeof compiledSmall>[0] = {}): Promise<FoldedTopics> => {
  const topics = await foldedTopics(libraryOf(endpointWith(compiledSmall(edits)).source), language, factWords);
  if (topics === undefined) throw new Error(`The fixture has no ${language}`);
  return topics;
};

const marked = (hit: SearchHit | undefined): readonly string[] =>
  hit?.lines.flatMap(({ plain, ranges }) => ranges.map(({ from, to }) => plain.slice(from, to))) ?? [];

const ids = (hits: readonly SearchHit[]): readonly (readonly [string, readonly string[]])[] =>
  hits.map(({ topic, lines }) => [topic, lines.map(({ id }) => id)]);

describe('search', () => {
  it('finds points by the beginning of a word and marks the word', async () => {
    const hits = search(await prepared('de-CH'), 'abga');
    expect(ids(hits)).toEqual([['registration', ['point.fee']]]);
    expect(marked(hits[0])).toEqual(['Abgabe']);
  });

  it('finds part of a compound, from three letters on', async () => {
    const topics = await prepared('de-CH');
    expect(ids(search(topics, 'vertrag'))).toEqual([['work', ['point.contract']]]);
    expect(search(topics, 'tr')).toEqual([]);
  });

  it('puts a topic of that name before one that mentions the word', async () => {
    const topics = await prepared('de-CH', { 'base/topics/registration/de.yaml': replace('So melden Sie sich an.', 'Ohne Anmeldung keine Arbeit.') });
    expect(search(topics, 'arbeit').map(({ topic }) => topic)).toEqual(['work', 'registration']);
    expect(search(topics, 'anmeldung').map(({ topic }) => topic)).toEqual(['registration']);
    expect(search(topics, 'anmeldung')[0]?.lines[0]?.id).toBe('title');
  });

  it('wants every word of the query, anywhere in the topic', async () => {
    const topics = await prepared('de-CH');
    expect(ids(search(topics, 'abgabe pass'))).toEqual([['registration', expect.arrayContaining(['point.fee', 'bring.passport'])]]);
    expect(search(topics, 'abgabe arbeitsvertrag')).toEqual([]);
  });

  it('finds words with umlauts in either spelling', async () => {
    const topics = await prepared('de-CH');
    for (const query of ['müssen', 'mussen', 'muessen', 'MÜSSEN', 'mu\u0308ssen']) {
      expect(search(topics, query).map(({ topic }) => topic)).toEqual(['work']);
    }
  });

  it('finds what the municipality adds, and says whose it is', async () => {
    const [hit] = search(await prepared('de-CH'), 'schalter');
    expect(hit?.lines).toEqual([
      expect.objectContaining({ id: 'point.local-counter', pack: 'town', plain: 'Der Schalter ist im Gemeindehaus: \u2066000 000 00 99\u2069.' }),
    ]);
  });

  it('finds the numbers that facts stand for', async () => {
    expect(ids(search(await prepared('de-CH'), '000 99'))).toEqual([['registration', ['point.local-counter']]]);
  });

  it('finds neither questions of the talk nor hints for staff', async () => {
    const topics = await prepared('de-CH');
    expect(search(topics, 'kennen')).toEqual([]);
    expect(search(topics, 'gemeinsam')).toEqual([]);
  });

  it('says which lines are German because nobody has translated them', async () => {
    const [hit] = search(await prepared('fr'), 'contract');
    expect(hit).toBeUndefined();
    const [german] = search(await prepared('fr'), 'schriftlichen');
    expect(german?.lines[0]).toMatchObject({ id: 'point.contract', untranslated: true });
    expect(search(await prepared('fr'), 'redevance')[0]?.lines[0]).not.toHaveProperty('untranslated');
  });

  it('does not say the title twice where the short one has the same words', async () => {
    expect(ids(search(await prepared('de-CH'), 'arbeit'))).toEqual([['work', ['title', 'summary', 'point.contract']]]);
    expect(ids(search(await prepared('de-CH'), 'anmelden'))).toEqual([['registration', expect.arrayContaining(['short'])]]);
  });

  it('shows three lines of a topic at most and twenty topics', async () => {
    const topics = await prepared('de-CH', { 'base/topics/work/de.yaml': replace('Verlangen', 'Arbeiten Sie? Verlangen') });
    const many = { ...topics, topics: Array.from({ length: 30 }, () => topics.topics.find(({ topic }) => topic === 'work')).filter((topic) => topic !== undefined) };
    const hits = search(many, 'arbeit');
    expect(hits).toHaveLength(20);
    expect(hits.every(({ lines }) => lines.length === 3)).toBe(true);
  });

  it('finds nothing for an empty query', async () => {
    const topics = await prepared('de-CH');
    expect(search(topics, '')).toEqual([]);
    expect(search(topics, ' … ')).toEqual([]);
  });
});

describe('search in Arabic and Tigrinya', () => {
  const arabic = {
    'base/pack.yaml': replace('[de-CH, fr]', '[de-CH, ar]'),
    'base/topics/work/ar.yaml': 'title: العمل\nshort: العمل\nsummary: معلومات عن العمل والتأمين.\npoint.contract: اطلب عَقْدَ عملٍ مكتوبًا.\n',
  };
  const tigrinya = {
    'base/pack.yaml': replace('[de-CH, fr]', '[de-CH, ti]'),
    'languages.yaml': (file: string) => `${file}- { tag: ti, autonym: ትግርኛ, german: Tigrinya, script: Ethi, font: ethiopic }\n`,
    'base/topics/work/ti.yaml': 'title: ስራሕ\nshort: ስራሕ\nsummary: ብዛዕባ ስራሕ ንምፍላጥ።\npoint.contract: ኣብ ዓመት ሓደ ውዕል ብጽሑፍ ሕተቱ።\n',
  };

  it.each([
    ['عمل', ['العمل', 'العمل', 'عملٍ']],
    ['العمل', ['العمل', 'العمل', 'عملٍ']],
    ['تامين', ['والتأمين']],
    ['التأ', ['والتأمين']],
    ['عقد', ['عَقْدَ']],
    ['مَكتُوب', ['مكتوبًا']],
  ])('finds %s with and without marks, article and hamza', async (query, words) => {
    expect(marked(search(await prepared('ar', arabic), query)[0])).toEqual(words);
  });

  it.each([
    ['ሥራሕ', ['ስራሕ', 'ስራሕ']],
    ['አመት', ['ዓመት']],
    ['ብፅሑፍ', ['ብጽሑፍ']],
    ['ሃደ', ['ሓደ']],
    ['ውዕ', ['ውዕል']],
  ])('finds %s whichever of the letters of one sound it is written with', async (query, words) => {
    expect(marked(search(await prepared('ti', tigrinya), query)[0])).toEqual(words);
  });
});
