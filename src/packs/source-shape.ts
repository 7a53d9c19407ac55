import { factUnits } from '#core/fact.ts';
import type { Guide } from '#core/guide.ts';
import { isMap } from '#core/guard.ts';
import { areas, needs } from '#core/need.ts';
import { doers } from '#core/phrase.ts';
import type { Deadline, Topic } from '#core/topic.ts';
import { answers } from '#core/topic.ts';
import { day, flag, list, mapOf, names, number, oneOf, pattern, shape, text, textOrNumber, word, type Read } from './shape.ts';
import type { HiddenPoint, Manifest, PhraseFile, SourceFact, SourcePlace, SourceTopic, Translation } from './source-pack.ts';

/** The files of a pack as their editors write them; optional lists are empty on the device. */

export const manifest: Read<Manifest> = shape(
  {
    id: word,
    version: pattern(/^20\d\d\.\d{1,2}\.\d{1,2}(\.\d+)?$/, 'a version in quotes like "2026.11.22"'),
    title: text,
    publisher: text,
    licence: text,
    language: oneOf(['de-CH']),
    languages: names,
    topics: names,
  },
  { over: word, hash: pattern(/^[0-9a-f]{12}$/, 'a hash of 12 hex digits') },
);

const status = oneOf(['confirmed', 'unconfirmed', 'fictitious']);

const hash = pattern(/^[0-9a-f]{12}$/, 'a source hash of 12 hex digits');

export const facts: Read<Readonly<Record<string, SourceFact>>> = mapOf(
  shape(
    {
      unit: oneOf(factUnits),
      values: list(shape({ value: textOrNumber }, { from: day, to: day })),
      source: text,
      checkedOn: day,
      status,
    },
    { replaces: hash },
  ),
);

const time = pattern(/^([01]\d|2[0-4]):[0-5]\d$/, 'a time like "08:00"');

export const places: Read<readonly SourcePlace[]> = list(
  shape(
    { id: word, name: text, kind: word, topics: names, areas: list(oneOf(areas)), source: text, checkedOn: day, status },
    {
      address: shape({ street: text, postcode: pattern(/^\d{4}$/, 'a postcode in quotes like "9000"'), town: text }),
      phone: word,
      url: text,
      languages: names,
      free: flag,
      hours: list(shape({ days: list(oneOf(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'])), from: time, to: time })),
    },
  ),
);

const afterAnEvent = shape({ id: word, fact: word, after: oneOf(['arrival', 'birth']) });
const everyYear = shape({ id: word, fact: word, every: oneOf(['year']) });
const deadline: Read<Deadline> = (value, at) => (isMap(value) && 'every' in value ? everyYear(value, at) : afterAnEvent(value, at));

/** What a topic may have; a list that is left out is empty. */
const lists = { first: names, costs: names, bring: names, deadlines: list(deadline) };
const noLists = { first: [], costs: [], bring: [], deadlines: [] };

const ownTopicFile = shape(
  {
    id: word,
    areas: list(oneOf(areas)),
    icon: word,
    core: flag,
    group: oneOf(['start', 'health', 'living', 'language', 'work', 'family', 'help']),
    points: names,
    questions: names,
    places: names,
    sources: list(text),
  },
  { ...lists, suggest: shape({ when: text }, { because: word }) },
);

export const ownTopic: Read<Topic> = (value, at) => {
  const topic = ownTopicFile(value, at);
  return topic === undefined ? undefined : { ...noLists, ...topic };
};

const stampedPoint = shape({ point: word, source: hash });

/** A plain id, as it is typed, or with the hash of the hidden German, as `content:stamp` leaves it. */
const hiddenPoint: Read<HiddenPoint> = (value, at) => {
  if (isMap(value)) return stampedPoint(value, at);
  const point = word(value, at);
  return point === undefined ? undefined : { point };
};

const additionLists = { ...lists, points: names, places: names, questions: names, sources: list(text) };
const additionFile = shape({ id: word }, { ...additionLists, hide: list(hiddenPoint) });

/** What an upper pack says of a topic of a pack below. */
export const topicAddition: Read<TopicAddition> = (value, at) => {
  const addition = additionFile(value, at);
  return addition === undefined ? undefined : { ...noLists, points: [], places: [], questions: [], sources: [], hide: [], ...addition };
};

export type TopicAddition = Pick<Topic, 'id' | keyof typeof additionLists> & Pick<SourceTopic, 'hide'>;


export const phrases: Read<PhraseFile> = shape({
  answers: list(oneOf(answers)),
  conversation: names,
  steps: list(shape({ id: word, area: oneOf(areas), who: oneOf(doers) }, { topic: word })),
  consent: names,
  handout: names,
  because: names,
  needs: list(oneOf(needs)),
  areas: list(oneOf(areas)),
});

const presetFile = shape({ minutes: number, topics: names }, { plus: list(shape({ topic: word, when: text })) });

export const guide: Read<Guide> = (value, at) => {
  const read = shape({ id: word, title: text, presets: mapOf(presetFile) })(value, at);
  if (read === undefined) return undefined;
  const presets = Object.entries(read.presets).map(([id, preset]) => [id, { plus: [], ...preset }] as const);
  return { ...read, presets: Object.fromEntries(presets) };
};

export const germanTexts: Read<Readonly<Record<string, string>>> = mapOf(text);

const stampedText = shape(
  { text, state: oneOf(['machine', 'checked']), source: hash },
  { by: text, on: day },
);

export const translations: Read<Readonly<Record<string, Translation>>> = mapOf((value, at) =>
  typeof value === 'string' ? { text: value } : stampedText(value, at),
);
