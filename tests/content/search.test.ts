import { describe, expect, it } from 'vitest';
import { libraryOf, type Library } from '#content/library.ts';
import { foldedTopics, type FoldedTopics } from '#content/folded-topics.ts';
import { search, type SearchHit } from '#content/search.ts';
import { replace } from '#tests/packs/small-content.ts';
import { compiledSmall, endpointWith } from './small-library.ts';

const factWords = (id: string): string => (id === 'office.phone' ? '\u2066000 000 00 99\u2069' : `[${id}]`);

const prepared = async (language: string, edits: Parameters<typeof compiledSmall>[0] = {}): Promise<FoldedTopics> => {
  const topics = await foldedTopics(libraryOf(endpointWith(compiledSmall(edits)).source), language, factWords);
  if (topics === undefined) throw new Error(`The fixture has no ${language}`);
  return topics;
};

/** One topic again and again under other ids. */
const thirtyTimes = (library: Library, id: string): Library => ({
  ...library,
  topicList: async (language) => {
    const list = await library.topicList(language);
    return list && { ...list, topics: Array.from({ length: 30 }, (_, at) => ({ ...list.topics.find((topic) => topic.id === id)!, id: `${id}~${at}` })) };
  },
  topic: (language, copy) => library.topic(language, copy.split('~')[0]!),
});

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
    expect(search(topics, 'abgabe arbeitsvertrag', { exactly: true })).toEqual([]);
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
    const library = libraryOf(endpointWith(compiledSmall({ 'base/topics/work/de.yaml': replace('Verlangen', 'Arbeiten Sie? Verlangen') })).source);
    const thirty = await foldedTopics(thirtyTimes(library, 'work'), 'de-CH', factWords);
    const hits = search(thirty!, 'arbeit');
    expect(hits).toHaveLength(20);
    expect(hits.every(({ lines }) => lines.length === 3)).toBe(true);
    expect(search(thirty!, 'arbeit', { most: 5 })).toHaveLength(5);
  });

  it('finds nothing for an empty query', async () => {
    const topics = await prepared('de-CH');
    expect(search(topics, '')).toEqual([]);
    expect(search(topics, ' … ')).toEqual([]);
  });
});

describe('search for what is not there as it was typed', () => {
  it('finds what differs in one letter, says so, and marks it', async () => {
    const topics = await prepared('de-CH');
    for (const query of ['arbeitsvertrg', 'arbietsvertrag', 'arbeitsverttrag', 'arbeitsvirtrag', 'rabeitsvertrag', 'scriftlichen']) {
      const [hit] = search(topics, query);
      expect([query, hit?.topic, hit?.similar]).toEqual([query, 'work', true]);
      expect(marked(hit)).toEqual([query === 'scriftlichen' ? 'schriftlichen' : 'Arbeitsvertrag']);
    }
  });

  it('says of nothing that is there as typed that it is similar', async () => {
    const hits = search(await prepared('de-CH'), 'arbeitsvertrag');
    expect(hits[0]).not.toHaveProperty('similar');
  });

  it('takes short words for similar only as a whole', async () => {
    const topics = await prepared('de-CH', { 'base/topics/work/de.yaml': replace('Verlangen', 'Der Wind. Verlangen') });
    expect(search(topics, 'wimd').map(({ topic }) => topic)).toEqual(['work']);
    expect(search(topics, 'vird')).toEqual([]);
    expect(search(topics, 'wxyd')).toEqual([]);
  });

  it('offers what has most of the words where nothing has all', async () => {
    const [hit] = search(await prepared('de-CH'), 'wo ist mein arbeitsvertrag');
    expect([hit?.topic, hit?.similar]).toEqual(['work', true]);
    expect(search(await prepared('de-CH'), 'zebra krokodil')).toEqual([]);
  });

  it('keeps to what was typed when told to', async () => {
    expect(search(await prepared('de-CH'), 'arbeitsvertrg', { exactly: true })).toEqual([]);
  });
});

describe('search in scripts without blanks between words', () => {
  const inLanguage = (tag: string, script: string, summary: string) => ({
    'base/pack.yaml': replace('[de-CH, fr]', `[de-CH, ${tag}]`),
    'languages.yaml': (file: string) => `${file}- { tag: ${tag}, autonym: ${tag}, german: ${tag}, script: ${script}, font: latin }\n`,
    [`base/topics/work/${tag}.yaml`]: `title: "1"\nshort: "1"\nsummary: "${summary}"\n`,
  });

  it.each([
    ['ประกัน', ['ประกัน']],
    ['ประก', ['ประกัน']],
    ['สุขภาพ', ['สุขภาพ']],
  ])('finds the Thai %s and marks whole words', async (query, words) => {
    const topics = await prepared('th', inLanguage('th', 'Thai', 'คุณต้องทำประกันสุขภาพภายในสามเดือน'));
    expect(marked(search(topics, query)[0])).toEqual(words);
  });

  it.each([['保险'], ['险'], ['医疗保险'], ['医疗的保险']])('finds the Chinese %s', async (query) => {
    const topics = await prepared('zh', inLanguage('zh', 'Hans', '每个人都需要医疗保险。'));
    const [hit] = search(topics, query);
    expect(hit?.topic).toBe('work');
    expect(marked(hit).join('')).toContain('保险');
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
