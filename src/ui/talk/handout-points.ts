import type { TopicPage } from '#core/overlay.ts';
import type { TopicOutcome } from '#core/talk.ts';

/**
 * The points of a topic that go home: those that were ticked, else the first ones, because a topic is written with the most
 * important first. A sheet that says everything is read by nobody.
 * @param topics how many share the sheet: the fewer, the more room for each
 */
export const handoutPoints = (page: TopicPage, outcome: TopicOutcome | undefined, topics: number): readonly string[] => {
  const points = [...page.topic.points, ...page.local.flatMap(({ topic }) => topic.points)];
  const ticked = points.filter((point) => outcome?.points[point] === true);
  const most = Math.max(ticked.length > 0 || topics <= 2 ? 3 : 2, leastOf(page));
  return (ticked.length > 0 ? ticked : page.topic.points).slice(0, most);
};

/** The four numbers for an emergency are four short lines, and none of them may stay behind. */
const leastOf = (page: TopicPage): number => (page.topic.id === 'emergency' ? 4 : 0);

export const pointText = (page: TopicPage, point: string) => {
  const id = `point.${point}`;
  return page.texts[id] ?? page.local.map(({ texts }) => texts[id]).find((text) => text !== undefined);
};
