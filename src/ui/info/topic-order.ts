import type { TopicEntry } from '#core/pack.ts';

/** What packs group finely, the first list shows in five parts. A group nobody knows yet belongs to daily life. */
const sectionByGroup: Readonly<Record<string, TopicSection['id']>> = {
  start: 'arriving',
  health: 'arriving',
  language: 'learning',
  work: 'learning',
  family: 'family',
  help: 'help',
};

const sectionIds = ['arriving', 'living', 'learning', 'family', 'help'] as const;

export type TopicSection = { readonly id: (typeof sectionIds)[number]; readonly topics: readonly TopicEntry[] };

/** The one topic that has a page of its own kind and stands above all others. */
export const emergencyTopic = 'emergency';

export const topicSections = (topics: readonly TopicEntry[]): readonly TopicSection[] =>
  sectionIds
    .map((id) => ({ id, topics: topics.filter((topic) => topic.id !== emergencyTopic && (sectionByGroup[topic.group] ?? 'living') === id) }))
    .filter((section) => section.topics.length > 0);

/** The topics before and after one, in the order of the first list. */
export const neighbours = (topics: readonly TopicEntry[], id: string): { readonly previous?: TopicEntry; readonly next?: TopicEntry } => {
  const order = topicSections(topics).flatMap((section) => section.topics);
  const at = order.findIndex((topic) => topic.id === id);
  const [previous, next] = at < 0 ? [undefined, order[0]] : [order[at - 1], order[at + 1]];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
};

export const topicHref = (lang: string, id: string): string => `/info/${lang}/${id === emergencyTopic ? 'notfall' : id}`;
