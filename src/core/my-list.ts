/**
 * What somebody keeps for themself («Meine Liste»). It stays on the phone: nothing of it is ever sent, and only topics and
 * points may be handed on.
 */
export type MyList = {
  readonly topics: readonly string[];
  readonly points: readonly SavedPoint[];
  /** Fragments of handed-over sheets that were taken over: their steps and places can be read again. */
  readonly sheets: readonly string[];
  /** Keys of dated things that are done, see `deadline.ts`. */
  readonly done: readonly string[];
  /** Names of deadlines that do not concern the person, see `nameOfDated`. */
  readonly hidden: readonly string[];
  /** `YYYY-MM-DD` */
  readonly arrival?: string;
  /** Of a child, `YYYY-MM-DD`; only where the person wants it. */
  readonly birth?: string;
};

/** A point of a topic; `pack` where a pack above the lowest one added it. */
export type SavedPoint = { readonly topic: string; readonly point: string; readonly pack?: string };

export const emptyList: MyList = { topics: [], points: [], sheets: [], done: [], hidden: [] };

/** What local storage gave back, whatever it was. What does not have the form of a list is left out. */
export const readMyList = (stored: unknown): MyList => {
  const { topics, points, sheets, done, hidden, arrival, birth } = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  return {
    topics: words(topics),
    points: Array.isArray(points) ? points.filter(isPoint) : [],
    sheets: words(sheets),
    done: words(done),
    hidden: words(hidden),
    ...(isDay(arrival) && { arrival }),
    ...(isDay(birth) && { birth }),
  };
};

export const entriesIn = ({ topics, points, sheets }: MyList): number => topics.length + points.length + sheets.length;

export const isSameList = (a: MyList, b: MyList): boolean => JSON.stringify(a) === JSON.stringify(b);

export const samePoint = (a: SavedPoint, b: SavedPoint): boolean => a.topic === b.topic && a.point === b.point && a.pack === b.pack;

export const toggleTopic = (list: MyList, topic: string): MyList => ({ ...list, topics: toggled(list.topics, topic) });

export const togglePoint = (list: MyList, point: SavedPoint): MyList => ({
  ...list,
  points: list.points.some((saved) => samePoint(saved, point)) ? list.points.filter((saved) => !samePoint(saved, point)) : [...list.points, point],
});

export const toggleDone = (list: MyList, key: string): MyList => ({ ...list, done: toggled(list.done, key) });

/** What comes every year is done for one year; its key says for which, its name does not. */
export const nameOfDated = (key: string): string => key.replace(/@.*$/, '');

/** Puts a deadline away that does not concern the person, in all years; or shows it again. */
export const toggleHidden = (list: MyList, key: string): MyList => ({ ...list, hidden: toggled(list.hidden, nameOfDated(key)) });

export const isHidden = ({ hidden }: MyList, key: string): boolean => hidden.includes(nameOfDated(key));

export const removeSheet = (list: MyList, sheet: string): MyList => ({ ...list, sheets: list.sheets.filter((kept) => kept !== sheet) });

/** What was handed over is added at the end; nothing is there twice. */
export const takeOver = (list: MyList, { topics, points, sheet }: { readonly topics: readonly string[]; readonly points: readonly SavedPoint[]; readonly sheet?: string }): MyList => ({
  ...list,
  topics: [...new Set([...list.topics, ...topics])],
  points: points.reduce((kept, point) => (kept.some((saved) => samePoint(saved, point)) ? kept : [...kept, point]), list.points),
  sheets: sheet === undefined || list.sheets.some((kept) => withoutLanguage(kept) === withoutLanguage(sheet)) ? list.sheets : [...list.sheets, sheet],
});

/** A sheet stays the same sheet in whatever language it is read. */
const withoutLanguage = (fragment: string): string => fragment.replace(/^l=[^&]*/, '');

const toggled = (items: readonly string[], item: string): readonly string[] => (items.includes(item) ? items.filter((other) => other !== item) : [...items, item]);

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const isPoint = (value: unknown): value is SavedPoint => {
  const { topic, point, pack } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return typeof topic === 'string' && typeof point === 'string' && (pack === undefined || typeof pack === 'string');
};
