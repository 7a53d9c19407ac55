/** Languages that do not exist yet and lend their texts from one that does: thirty together with the real ones. */
const invented = ['it', 'es', 'pt', 'sq', 'sr', 'hr', 'tr', 'ku', 'fa', 'ps', 'ur', 'so', 'am', 'ru', 'pl', 'ro', 'hu', 'bg', 'ta', 'th', 'zh', 'vi', 'hi', 'bn', 'ne', 'sk'];

/** Has a page of its own kind, of which there is one. */
const emergency = 'emergency';

/**
 * The checked content with so many topics in so many languages. Copies of the real topics stand behind them under other ids.
 * Their titles and the ids of their points are other words, put together by chance: equal ones would compress to nothing in the
 * files that hold them all. The texts of a page are those of the real page; each page is a file of its own.
 */
export const withMany = ({ stack, languages }, { topics, languages: count }) => {
  const lenders = languages.filter(({ tag }) => !tag.startsWith('de'));
  const lent = invented.slice(0, count - languages.length).map((tag, at) => ({ ...lenders[at % lenders.length], tag, from: lenders[at % lenders.length].tag }));
  const speaking = stack.map((pack) => withLanguages(pack, lent));
  const originals = [...new Set(speaking.flatMap((pack) => pack.topics.map(({ topic }) => topic.id)))];
  const copied = originals.filter((id) => id !== emergency);
  const words = wordsIn(speaking);
  const copies = Array.from({ length: topics - originals.length }, (_, at) => copyOf(copied[at % copied.length], at, words));
  return { stack: speaking.map((pack) => withCopies(pack, copies)), languages: [...languages, ...lent.map(({ from: _lender, ...language }) => language)] };
};

const withLanguages = (pack, lent) => ({
  ...pack,
  manifest: { ...pack.manifest, languages: [...pack.manifest.languages, ...lent.map(({ tag }) => tag)] },
  texts: pack.texts.map((set) => ({
    ...set,
    translations: new Map([...set.translations, ...lent.flatMap(({ tag, from }) => (set.translations.has(from) ? [[tag, set.translations.get(from)]] : []))]),
  })),
});

/** `named`: other words for an id of a point or a question; `titled`: another title of as many words. Both the same every time. */
const copyOf = (original, number, words) => {
  const ids = new Map();
  const roll = dice(number);
  const draw = (list) => list[roll(list.length)];
  return {
    original,
    id: `${original}-${number + 2}`,
    named: (id) => {
      if (!ids.has(id)) ids.set(id, `${draw(words.ids)}-${draw(words.ids)}-${ids.size}`);
      return ids.get(id);
    },
    titled: (text, tag) => text.split(' ').map(() => draw(words.texts.get(tag))).join(' '),
  };
};

const withCopies = (pack, copies) => ({
  ...pack,
  topics: [...pack.topics, ...copies.flatMap((copy) => pack.topics.filter(({ topic }) => topic.id === copy.original).map((source) => copiedTopic(source, copy)))],
  texts: [...pack.texts, ...copies.flatMap((copy) => pack.texts.filter(({ kind, subject }) => kind === 'topic' && subject === copy.original).map((set) => copiedTexts(set, copy)))],
});

const copiedTopic = (source, { id, named }) => {
  const { points, first, costs, bring, questions, deadlines } = source.topic;
  const lists = Object.fromEntries(Object.entries({ points, first, costs, bring, questions }).map(([name, ids]) => [name, ids.map(named)]));
  return {
    ...source,
    topic: { ...source.topic, id, ...lists, deadlines: deadlines.map((deadline) => ({ ...deadline, id: named(deadline.id) })) },
    hide: source.hide.map((hidden) => ({ ...hidden, point: named(hidden.point) })),
  };
};

const copiedTexts = (set, { id, named, titled }) => {
  const renamed = (key) => key.replace(/^(point|bring|question|deadline)\.(.+)$/u, (_, kind, of) => `${kind}.${named(of)}`);
  const isTitle = (key) => key === 'title' || key === 'short';
  const german = new Map([...set.german].map(([key, text]) => [renamed(key), isTitle(key) ? titled(text, 'de-CH') : text]));
  const translations = [...set.translations].map(([tag, texts]) => [
    tag,
    // Without the note from which German it was made nothing counts as outdated.
    new Map([...texts].map(([key, { source, ...text }]) => [renamed(key), isTitle(key) ? { ...text, text: titled(text.text, tag) } : { ...text, source }])),
  ]);
  return { ...set, subject: id, german, translations: new Map(translations) };
};

/** Words to make titles from, by language, and parts of ids. */
const wordsIn = (stack) => {
  const sets = stack.flatMap(({ texts }) => texts.filter(({ kind }) => kind === 'topic'));
  const texts = new Map();
  const add = (tag, text) => texts.set(tag, [...(texts.get(tag) ?? []), text]);
  for (const { german, translations } of sets) {
    for (const text of german.values()) add('de-CH', text);
    for (const [tag, ones] of translations) for (const { text } of ones.values()) add(tag, text);
  }
  const ids = sets.flatMap(({ german }) => [...german.keys()].flatMap((key) => key.split(/[.-]/u).slice(1)));
  return { ids: [...new Set(ids)], texts: new Map([...texts].map(([tag, list]) => [tag, plainWords(list.join(' '))])) };
};

const plainWords = (text) => [...new Set(text.replace(/\{\{.*?\}\}|\(.*?\)/gu, ' ').match(/[\p{L}\p{M}]{3,}/gu))];

/** The same numbers for the same seed. */
const dice = (seed) => {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % sides;
  };
};

/** The same content, one word longer in one point: in one language, or in the German and then also out of date in all others. */
export const withOnePointChanged = ({ stack, languages }, { topic, tag, word }) => {
  const changed = (set) => {
    const key = [...set.german.keys()].find((id) => id.startsWith('point.'));
    if (tag === 'de-CH') return { ...set, german: new Map(set.german).set(key, `${set.german.get(key)} ${word}.`) };
    const texts = set.translations.get(tag);
    const { text, ...rest } = texts.get(key);
    return { ...set, translations: new Map(set.translations).set(tag, new Map(texts).set(key, { ...rest, text: `${text} ${word}.` })) };
  };
  const [lowest, ...upper] = stack;
  const texts = lowest.texts.map((set) => (set.kind === 'topic' && set.subject === topic ? changed(set) : set));
  return { languages, stack: [{ ...lowest, texts, manifest: { ...lowest.manifest, version: `${lowest.manifest.version}.1` } }, ...upper] };
};
