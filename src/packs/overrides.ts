import type { Fact } from '#core/fact.ts';
import { canonicalJson } from './canonical.ts';
import { strictWarning, warning, type Finding } from './finding.ts';
import { sha256, sourceHash } from './source-hash.ts';
import type { SourcePack } from './source-pack.ts';

/** What a pack puts in the place of something in a pack below. */
export type Override = {
  readonly kind: 'fact' | 'point' | 'place';
  readonly id: string;
  /** Topic of a hidden point. */
  readonly topic?: string;
  readonly pack: string;
  readonly over: string;
  /** For people: the value or the German below, and what stands there now; nothing where a point is hidden. */
  readonly before: string;
  readonly now?: string;
  /** Hash of what stands below today, and of what stood there when it was replaced, as far as that was stamped. */
  readonly hash?: string;
  readonly noted?: string;
};

/** Twelve hex digits of what a fact says: its unit and values, not who looked at it when. */
export const factHash = ({ unit, values }: Fact): string => sha256(canonicalJson({ unit, values })).slice(0, 12);

/** @param below the packs below, lowest first */
export const overridesOf = (pack: SourcePack, below: readonly SourcePack[]): readonly Override[] => [
  ...factsReplaced(pack, below),
  ...pointsHidden(pack, below),
  ...placesReplaced(pack, below),
];

/** What was replaced or hidden may have been put right below since: then ours has to be looked at. */
export const checkOverrides = (pack: SourcePack, below: readonly SourcePack[]): readonly Finding[] =>
  overridesOf(pack, below).flatMap(({ kind, id, topic, over, hash, noted }) => {
    if (kind === 'place' || hash === noted) return [];
    const file = kind === 'fact' ? `${pack.id}/facts.yaml` : `${pack.id}/topics/${topic}/topic.yaml`;
    const key = kind === 'fact' ? id : `hide.${id}`;
    return noted === undefined
      ? [warning(file, key, `does not say what it ${kind === 'fact' ? 'replaces' : 'hides'} in ${over}: npm run content:stamp`)]
      : [strictWarning(file, key, `what it ${kind === 'fact' ? 'replaces' : 'hides'} in ${over} has changed since (npm run content:overrides)`)];
  });

/** For the terminal, one paragraph per pack. */
export const overridesReport = (overrides: readonly Override[]): string => {
  const packs = [...new Set(overrides.map(({ pack }) => pack))];
  const report = packs.map((pack) => [pack, ...overrides.filter((override) => override.pack === pack).map((override) => `  ${overrideLine(override)}`)].join('\n'));
  return report.length === 0 ? 'No pack replaces or hides anything of a pack below.' : report.join('\n\n');
};

const overrideLine = ({ kind, id, topic, over, before, now, hash, noted }: Override): string => {
  const change = noted !== undefined && noted !== hash ? '  CHANGED BELOW SINCE' : '';
  if (kind === 'point') return `hides ${topic}/${id} of ${over}: ${before}${change}`;
  return `${kind} ${id} of ${over}: ${before} -> ${now}${change}`;
};

const factsReplaced = (pack: SourcePack, below: readonly SourcePack[]): readonly Override[] =>
  Object.entries(pack.facts).flatMap(([id, fact]): readonly Override[] => {
    const under = below.findLast(({ facts }) => Object.hasOwn(facts, id));
    const lower = under?.facts[id];
    if (under === undefined || lower === undefined) return [];
    const noted = fact.replaces === undefined ? {} : { noted: fact.replaces };
    return [{ kind: 'fact', id, pack: pack.id, over: under.id, before: factLine(lower), now: factLine(fact), hash: factHash(lower), ...noted }];
  });

const factLine = ({ unit, values }: Fact): string =>
  `${values.map(({ value, from, to }) => [value, ...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : [])].join(' ')).join(', ')} (${unit})`;

const pointsHidden = (pack: SourcePack, below: readonly SourcePack[]): readonly Override[] =>
  pack.topics.flatMap(({ topic, hide }) =>
    hide.flatMap(({ point, source }): readonly Override[] => {
      const under = below.find(({ topics }) => topics.some((lower) => lower.topic.id === topic.id && lower.topic.points.includes(point)));
      const german = under === undefined ? undefined : germanOf(under, topic.id, point);
      if (under === undefined || german === undefined) return [];
      const noted = source === undefined ? {} : { noted: source };
      return [{ kind: 'point', id: point, topic: topic.id, pack: pack.id, over: under.id, before: german, hash: sourceHash(german), ...noted }];
    }),
  );

const germanOf = (pack: SourcePack, topic: string, point: string): string | undefined =>
  pack.texts.find(({ kind, subject }) => kind === 'topic' && subject === topic)?.german.get(`point.${point}`);

const placesReplaced = (pack: SourcePack, below: readonly SourcePack[]): readonly Override[] =>
  pack.places.flatMap(({ id, name }): readonly Override[] => {
    const under = below.findLast(({ places }) => places.some((place) => place.id === id));
    const lower = under?.places.find((place) => place.id === id);
    return under === undefined || lower === undefined ? [] : [{ kind: 'place', id, pack: pack.id, over: under.id, before: lower.name, now: name }];
  });
