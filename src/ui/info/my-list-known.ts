import { parseHandout } from '#core/handout.ts';
import { entriesIn, type MyList } from '#core/my-list.ts';
import type { Structure } from '#core/overlay.ts';

/** The list without what no pack here knows: of another municipality, of an earlier year, or damaged. */
export const knownIn = (list: MyList, { topics }: Structure): MyList => ({
  ...list,
  topics: list.topics.filter((id) => topics.some((topic) => topic.id === id)),
  points: list.points.filter(({ topic: id, point, pack }) => {
    const topic = topics.find((other) => other.id === id);
    const part = pack === undefined ? topic : topic?.local.find((block) => block.pack === pack);
    return part?.points.includes(point) ?? false;
  }),
  sheets: list.sheets.filter((fragment) => parseHandout(fragment).ok),
});

/** How many rows the page of the list has: what is known, and one that says that there was more. */
export const rowsIn = (list: MyList, structure: Structure): number => {
  const known = entriesIn(knownIn(list, structure));
  return known + (known < entriesIn(list) ? 1 : 0);
};
