import { parseCondition } from '#core/condition.ts';
import { error, type Finding } from './finding.ts';
import { isSafeLink } from './rich-text.ts';
import type { SourcePack } from './source-pack.ts';

/** Everything a pack may refer to: its own and what lies below it. */
export type Known = {
  readonly facts: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly because: ReadonlySet<string>;
};

/** @param stack the pack and those below it */
export const knownIn = (stack: readonly SourcePack[]): Known => ({
  facts: new Map(stack.flatMap(({ facts }) => Object.entries(facts).map(([id, { unit }]) => [id, unit]))),
  places: new Set(stack.flatMap(({ places }) => places.map(({ id }) => id))),
  topics: new Set(stack.flatMap(({ topics }) => topics.map(({ topic }) => topic.id))),
  because: new Set(stack.flatMap(({ phrases }) => phrases?.because ?? [])),
});

/** Finds what points nowhere, and conditions and addresses that cannot be read. */
export const checkReferences = (pack: SourcePack, known: Known): readonly Finding[] => [
  ...pack.topics.flatMap((source) => checkTopic(pack, source, known)),
  ...checkPlaces(pack, known),
  ...checkSteps(pack, known),
  ...pack.guides.flatMap((guide) => checkGuide(pack, guide, known)),
];

const checkTopic = (pack: SourcePack, { topic, adds }: SourcePack['topics'][number], known: Known): readonly Finding[] => {
  const file = `${pack.id}/topics/${topic.id}/topic.yaml`;
  const { suggest } = topic;
  return [
    ...missing(file, 'places', 'place', topic.places, known.places),
    ...topic.deadlines.flatMap(({ id, fact }) => checkSpan(file, `deadlines.${id}`, fact, known)),
    ...(suggest === undefined ? [] : checkWhen(file, 'suggest.when', suggest.when)),
    ...(suggest?.because === undefined ? [] : missing(file, 'suggest.because', 'reason in phrases.yaml', [suggest.because], known.because)),
    ...topic.points
      .filter((id) => adds && !id.startsWith('local-'))
      .map((id) => error(file, `points.${id}`, 'an added point has to begin with local-')),
  ];
};

/** A deadline is counted from a day on, so its fact has to be a span of time. */
const checkSpan = (file: string, key: string, fact: string, known: Known): readonly Finding[] => {
  const unit = known.facts.get(fact);
  if (unit === undefined) return missing(file, key, 'fact', [fact], new Set());
  return ['days', 'months', 'years'].includes(unit) ? [] : [error(file, key, `the fact «${fact}» is no span of days, months or years`)];
};

const checkPlaces = (pack: SourcePack, known: Known): readonly Finding[] => {
  const file = `${pack.id}/places.yaml`;
  return pack.places.flatMap((place, index) => [
    ...(pack.places.findIndex(({ id }) => id === place.id) === index ? [] : [error(file, place.id, 'is named twice')]),
    ...missing(file, `${place.id}.topics`, 'topic', place.topics, known.topics),
    ...checkContact(file, place, known),
    ...(place.hours ?? [])
      .filter(({ from, to }) => from >= to)
      .map(({ from, to }) => error(file, `${place.id}.hours`, `closes at ${to}, before it opens at ${from}`)),
  ]);
};

const checkContact = (file: string, { id, phone, url }: SourcePack['places'][number], known: Known): readonly Finding[] => {
  const isPhone = phone === undefined || known.facts.get(phone) === 'phone';
  const isLink = url === undefined || isSafeLink(url);
  return [
    ...(isPhone ? [] : [error(file, `${id}.phone`, `«${phone}» is no fact with a telephone number`)]),
    ...(isLink ? [] : [error(file, `${id}.url`, `«${url}» is not a complete https: address`)]),
  ];
};

const checkSteps = (pack: SourcePack, known: Known): readonly Finding[] =>
  (pack.phrases?.steps ?? []).flatMap(({ id, topic }) =>
    topic === undefined ? [] : missing(`${pack.id}/phrases.yaml`, `steps.${id}`, 'topic', [topic], known.topics),
  );

const checkGuide = (pack: SourcePack, guide: SourcePack['guides'][number], known: Known): readonly Finding[] => {
  const file = `${pack.id}/guides/${guide.id}.yaml`;
  return Object.entries(guide.presets).flatMap(([id, { topics, plus }]) => [
    ...missing(file, `presets.${id}.topics`, 'topic', topics, known.topics),
    ...missing(file, `presets.${id}.plus`, 'topic', plus.map(({ topic }) => topic), known.topics),
    ...plus.flatMap(({ topic, when }) => checkWhen(file, `presets.${id}.plus.${topic}`, when)),
  ]);
};

const checkWhen = (file: string, key: string, when: string): readonly Finding[] => {
  const parsed = parseCondition(when);
  return parsed.ok ? [] : [error(file, key, `«${when}» is not a condition: ${parsed.error.message} (character ${parsed.error.at + 1})`)];
};

const missing = (file: string, key: string, kind: string, ids: readonly string[], known: ReadonlySet<string>): readonly Finding[] =>
  ids.filter((id) => !known.has(id)).map((id) => error(file, key, `there is no ${kind} «${id}»`));
