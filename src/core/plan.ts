import { daysBetween } from './calendar.ts';
import { evaluate, parseCondition, type ConditionData } from './condition.ts';
import type { Guide } from './guide.ts';
import { entryIn } from './lookup.ts';
import type { Guest, TopicOutcome } from './talk.ts';
import type { Topic } from './topic.ts';

/** A topic that the talk does not have yet, and the id of the reason why it should. */
export type Suggestion = { readonly topic: string; readonly because?: string };

type Outcomes = Readonly<Record<string, TopicOutcome>>;

/** The topics a guide proposes for what is known of the guest: those of the preset, then those that a condition adds. */
export const topicsFor = (guide: Guide, preset: string, known: ConditionData): readonly string[] => {
  const { topics = [], plus = [] } = entryIn(guide.presets, preset) ?? {};
  return [...new Set([...topics, ...plus.filter(({ when }) => holds(when, known)).map(({ topic }) => topic)])];
};

/** What the talk should have beside the topics it has. Nothing is added by itself: a person decides. */
export const suggestionsFor = (guide: Guide, preset: string, known: ConditionData, planned: readonly string[], topics: readonly Topic[]): readonly Suggestion[] => {
  const proposed = topicsFor(guide, preset, known);
  return topics
    .filter(({ id, suggest }) => !planned.includes(id) && (proposed.includes(id) || (suggest !== undefined && holds(suggest.when, known))))
    .map(({ id, suggest }) => ({ topic: id, ...(suggest?.because === undefined ? {} : { because: suggest.because }) }));
};

/** The topics after a change of preset: in its order, and what was already touched stays. */
export const replan = (guide: Guide, preset: string, known: ConditionData, planned: readonly string[], outcomes: Outcomes): readonly string[] => [
  ...new Set([...topicsFor(guide, preset, known), ...planned.filter((topic) => isTouched(outcomes[topic]))]),
];

/** The topic to go on with: the next open one after `after`, else the first open one; none when all are dealt with. */
export const nextOpenTopic = (planned: readonly string[], outcomes: Outcomes, after?: string): string | undefined => {
  const start = after === undefined ? 0 : planned.indexOf(after) + 1;
  return [...planned.slice(start), ...planned.slice(0, start)].find((topic) => topic !== after && isOpen(outcomes[topic]));
};

/**
 * What conditions may ask of a guest.
 * @param today `YYYY-MM-DD`
 */
export const knownOf = (guest: Guest, today: string): ConditionData => ({
  'household.adults': guest.adults,
  'household.children.small': guest.children.small,
  'household.children.school': guest.children.school,
  'household.children.youth': guest.children.youth,
  'guest.works': guest.works,
  'guest.language': guest.language,
  permit: guest.permit,
  daysSinceArrival: guest.arrived === undefined ? undefined : daysBetween(guest.arrived, today),
});

/** The build checks the conditions of our packs; one that another pack brings and nobody can read suggests nothing. */
const holds = (when: string, known: ConditionData): boolean => {
  const condition = parseCondition(when);
  return condition.ok && evaluate(condition.value, known);
};

const isOpen = (outcome: TopicOutcome | undefined): boolean => (outcome?.status ?? 'open') === 'open';

const isTouched = (outcome: TopicOutcome | undefined): boolean =>
  outcome !== undefined && (!isOpen(outcome) || outcome.handout || outcome.shown !== undefined || [outcome.points, outcome.answers].some((marks) => Object.keys(marks).length > 0));
