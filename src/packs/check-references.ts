import { parseCondition } from '#core/condition.ts';
import type { Fact } from '#core/fact.ts';
import { isSafeLink } from '#core/link.ts';
import type { Deadline } from '#core/topic.ts';
import { error, strictWarning, type Finding } from './finding.ts';
import type { SourcePack, SourceTopic } from './source-pack.ts';

/** Everything a pack may refer to: its own and what lies below it. */
export type Known = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly places: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly because: ReadonlySet<string>;
};

/** @param stack the pack and those below it */
export const knownIn = (stack: readonly SourcePack[]): Known => ({
  facts: new Map(stack.flatMap(({ facts }) => Object.entries(facts))),
  places: new Set(stack.flatMap(({ places }) => places.map(({ id }) => id))),
  topics: new Set(stack.flatMap(({ topics }) => topics.map(({ topic }) => topic.id))),
  because: new Set(stack.flatMap(({ phrases }) => phrases?.because ?? [])),
});

/** Finds what points nowhere, and conditions and addresses that cannot be read. */
export const checkReferences = (pack: SourcePack, below: readonly SourcePack[], known: Known): readonly Finding[] => [
  ...pack.topics.flatMap((source) => checkTopic(pack, source, known, below)),
  ...checkPlaces(pack, known),
  ...checkSteps(pack, known),
  ...pack.guides.flatMap((guide) => checkGuide(pack, guide, known)),
];

const checkTopic = (pack: SourcePack, source: SourceTopic, known: Known, below: readonly SourcePack[]): readonly Finding[] => {
  const { topic, adds } = source;
  const file = `${pack.id}/topics/${topic.id}/topic.yaml`;
  const { suggest } = topic;
  return [
    ...missing(file, 'places', 'place', topic.places, known.places),
    ...topic.deadlines.flatMap((deadline) => checkDeadline(file, deadline, known)),
    ...missing(file, 'first', 'point of this file', topic.first, new Set(topic.points)),
    ...missing(file, 'costs', 'point of this file', topic.costs, new Set(topic.points)),
    ...(suggest === undefined ? [] : checkWhen(file, 'suggest.when', suggest.when)),
    ...(suggest?.because === undefined ? [] : missing(file, 'suggest.because', 'reason in phrases.yaml', [suggest.because], known.because)),
    ...(adds ? checkAddition(file, pack.id, source, below) : []),
  ];
};

/** What is added must never be taken for something of a pack below: talks and hand-outs refer to it by its id alone. */
const checkAddition = (file: string, pack: string, { topic, hide }: SourceTopic, below: readonly SourcePack[]): readonly Finding[] => {
  const lower = below.flatMap(({ topics }) => topics).filter((source) => source.topic.id === topic.id);
  const hidden = new Set(lower.flatMap((source) => source.hide.map(({ point }) => point)));
  const shown = new Set(lower.flatMap((source) => source.topic.points).filter((id) => !hidden.has(id)));
  const added = { bring: topic.bring, deadlines: topic.deadlines.map(({ id }) => id), questions: topic.questions };
  const there = { bring: lower.flatMap((source) => source.topic.bring), deadlines: lower.flatMap((source) => source.topic.deadlines.map(({ id }) => id)), questions: lower.flatMap((source) => source.topic.questions) };
  return [
    ...topic.points
      .filter((id) => !id.startsWith('local-') && !id.startsWith(`${pack}-`))
      .map((id) => error(file, `points.${id}`, `an added point has to begin with local- or ${pack}-`)),
    ...topic.points.filter((id) => shown.has(id)).map((id) => error(file, `points.${id}`, 'a pack below has a point of this name')),
    ...(['bring', 'deadlines', 'questions'] as const).flatMap((kind) =>
      added[kind].filter((id) => there[kind].includes(id)).map((id) => error(file, `${kind}.${id}`, 'a pack below has one of this name')),
    ),
    ...missing(file, 'hide', 'point in a pack below', hide.map(({ point }) => point), shown),
  ];
};

/** A deadline is counted from a day on, so its fact has to be a span of time; one that returns is a day of every year. */
const checkDeadline = (file: string, deadline: Deadline, known: Known): readonly Finding[] => {
  const key = `deadlines.${deadline.id}`;
  const fact = known.facts.get(deadline.fact);
  if (fact === undefined) return missing(file, key, 'fact', [deadline.fact], new Set());
  const isSpan = ['days', 'months', 'years'].includes(fact.unit);
  const isDayOfAnyYear = fact.unit === 'date' && fact.values.every(({ value }) => /^\d\d-\d\d$/.test(String(value)));
  const isYearly = 'every' in deadline;
  const form = isYearly ? 'day of every year like "03-31"' : 'span of days, months or years';
  return [
    ...((isYearly ? isDayOfAnyYear : isSpan) ? [] : [error(file, key, `the fact «${deadline.fact}» is no ${form}`)]),
    ...(fact.status === 'unconfirmed' ? [strictWarning(file, key, `the fact «${deadline.fact}» is not confirmed`)] : []),
  ];
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
  const isPhone = phone === undefined || known.facts.get(phone)?.unit === 'phone';
  const isLink = url === undefined || isSafeLink(url);
  return [
    ...(phone !== undefined && known.facts.get(phone)?.status === 'unconfirmed' ? [strictWarning(file, `${id}.phone`, `«${phone}» is not confirmed`)] : []),
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
