import type { LayeredTopic, LocalLists, PackStructure } from '#core/pack.ts';
import type { Phrases } from '#core/phrase.ts';
import type { Topic } from '#core/topic.ts';
import type { SourceFact, SourcePack, SourcePlace, SourceTopic } from './source-pack.ts';

/**
 * One structure out of a stack, lowest first. Facts, places and guides of an upper pack replace those of the same id below. A
 * topic stays that of the lowest pack that has it, without the points that a pack above hides; it gains the places that packs
 * above name, and the rest of what they add stays apart.
 */
export const mergeStack = (stack: readonly SourcePack[]): PackStructure => ({
  topics: layersIn(stack).map(mergeTopic),
  facts: Object.fromEntries(stack.flatMap(({ facts }) => Object.entries(facts).map(([id, fact]) => [id, withoutNote(fact)]))),
  replacedFacts: Object.fromEntries(stack.flatMap(({ id, facts }, at) => replacedIn(stack.slice(0, at), facts).map((fact) => [fact, id]))),
  places: lastById(stack.flatMap(({ places }) => places)).map(ofDevice),
  phrases: mergePhrases(stack),
  guides: lastById(stack.flatMap(({ guides }) => guides)),
});

/** A topic with the pack that owns it and those above that say something of it. */
export type TopicLayers = { readonly owner: TopicLayer; readonly upper: readonly TopicLayer[]; readonly hidden: ReadonlySet<string> };
export type TopicLayer = { readonly pack: SourcePack; readonly source: SourceTopic };

/** Topics in the order of the lowest pack, then those that only a pack above has. */
export const layersIn = (stack: readonly SourcePack[]): readonly TopicLayers[] => {
  const every = stack.flatMap((pack) => pack.topics.map((source): TopicLayer => ({ pack, source })));
  const ids = [...new Set(every.map(({ source }) => source.topic.id))];
  return ids.flatMap((id) => {
    const [owner, ...upper] = every.filter(({ source }) => source.topic.id === id);
    const hidden = new Set(upper.flatMap(({ source }) => source.hide.map(({ point }) => point)));
    return owner === undefined ? [] : [{ owner, upper, hidden }];
  });
};

const mergeTopic = ({ owner, upper, hidden }: TopicLayers): LayeredTopic => {
  const { topic } = owner.source;
  const all = [owner, ...upper].map((layer) => layer.source.topic);
  return {
    ...topic,
    ...pointsWithout(hidden, topic),
    places: [...new Set(all.flatMap(({ places }) => places))],
    local: upper.map((layer) => localLists(layer, hidden)).filter(saysSomething),
  };
};

/** What an upper pack says beyond hiding points and naming places. */
const saysSomething = ({ points, bring, deadlines, questions, sources }: LocalLists): boolean =>
  [points, bring, deadlines, questions, sources].some((list) => list.length > 0);

const localLists = ({ pack, source: { topic } }: TopicLayer, hidden: ReadonlySet<string>): LocalLists => {
  const { bring, deadlines, questions, places, sources } = topic;
  return { pack: pack.id, ...pointsWithout(hidden, topic), bring, deadlines, questions, places, sources };
};

const pointsWithout = (hidden: ReadonlySet<string>, { points, first, costs }: Topic): Pick<Topic, 'points' | 'first' | 'costs'> => {
  const shown = (ids: readonly string[]): readonly string[] => ids.filter((id) => !hidden.has(id));
  return { points: shown(points), first: shown(first), costs: shown(costs) };
};

const replacedIn = (below: readonly SourcePack[], facts: SourcePack['facts']): readonly string[] =>
  Object.keys(facts).filter((id) => below.some((pack) => Object.hasOwn(pack.facts, id)));

/** Notes for editors stay with the editors. */
const withoutNote = ({ replaces: _note, ...fact }: SourceFact): Omit<SourceFact, 'replaces'> => fact;
const ofDevice = ({ checkedOn: _note, ...place }: SourcePlace): Omit<SourcePlace, 'checkedOn'> => place;

const mergePhrases = (stack: readonly SourcePack[]): Phrases => {
  const files = stack.flatMap(({ phrases }) => phrases ?? []);
  return {
    answers: [...new Set(files.flatMap(({ answers }) => answers))],
    conversation: [...new Set(files.flatMap(({ conversation }) => conversation))],
    steps: lastById(files.flatMap(({ steps }) => steps)),
    consent: [...new Set(files.flatMap(({ consent }) => consent))],
  };
};

/** Keeps the place of the first and the value of the last. */
const lastById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
