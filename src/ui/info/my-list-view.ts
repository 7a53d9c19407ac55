import { dueOf, type Counting, type DeadlineOf } from '#core/deadline.ts';
import { parseHandout, type HandoutContent } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import { isHidden, type MyList, type SavedPoint } from '#core/my-list.ts';
import type { Index, Structure, TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import type { Deadline } from '#core/topic.ts';
import type { Library, LibraryEdition } from '#content/library.ts';
import { topicHref } from './topic-order.ts';

/** What the list needs to be shown: the words of the topics with deadlines and of those from which a point was kept. */
export type MyListView = {
  readonly index: Index;
  readonly structure: Structure;
  readonly pages: Pages;
  /** Missing in German itself, and where the German is not to be had. */
  readonly german: { readonly index: Index | undefined; readonly pages: Pages } | undefined;
};

type Pages = ReadonlyMap<string, TopicPage>;

/** A deadline or a next step, with its words. `on` is missing where nobody said when they arrived. */
export type Dated = {
  readonly key: string;
  readonly on?: string;
  readonly isYearly: boolean;
  readonly isConfirmed: boolean;
  readonly text: Text;
  readonly german: Text | undefined;
  readonly topic?: string;
  readonly deadline?: Deadline;
  /** Of a step: who does it. */
  /** Of a step: what it is on whose sheet, whatever its day; a calendar knows it again by this. */
  readonly uid?: string;
  readonly who?: { readonly own: Text | undefined; readonly german: Text | undefined };
};

/** @returns nothing where a topic with a deadline is not to be had: half a list would hide what must not be missed */
export const loadMyList = async (library: Library, lang: string, points: readonly SavedPoint[]): Promise<MyListView | undefined> => {
  const loaded = await loadListWords(library, lang, points);
  return loaded?.isWhole === true ? loaded.view : undefined;
};

type ListWords = { readonly view: MyListView; readonly isWhole: boolean };

/** @param only the topics whose deadlines are meant; all where nothing is said */
export const loadListWords = (library: Library, lang: string, points: readonly SavedPoint[], only?: readonly string[]): Promise<ListWords | undefined> =>
  library.inEditionOf(lang, (edition) => listWordsIn(edition, lang, points, only));

const listWordsIn = async (library: LibraryEdition, lang: string, points: readonly SavedPoint[], only?: readonly string[]): Promise<ListWords | undefined> => {
  const [index, structure] = await Promise.all([library.index(lang), library.structure()]);
  if (index === undefined || structure === undefined) return undefined;
  const ids = [...new Set([...deadlinesIn(structure, only), ...points].map(({ topic }) => topic))].filter((id) => index.topics.some((entry) => entry.id === id));
  const beside = lang !== sourceLanguage;
  const [pages, germanPages, germanIndex] = await Promise.all([
    pagesOf(library, lang, ids),
    beside ? pagesOf(library, sourceLanguage, ids).catch(() => undefined) : undefined,
    beside ? library.index(sourceLanguage).catch(() => undefined) : undefined,
  ]);
  return { view: { index, structure, pages, german: germanPages && { index: germanIndex, pages: germanPages } }, isWhole: pages.size === ids.length };
};

const pagesOf = async (library: LibraryEdition, lang: string, ids: readonly string[]): Promise<Pages> => {
  const pages = await Promise.all(ids.map((id) => library.topic(lang, id)));
  return new Map(pages.flatMap((page) => (page === undefined ? [] : [[page.topic.id, page] as const])));
};

export const deadlinesIn = ({ topics }: Structure, only?: readonly string[]): readonly DeadlineOf[] =>
  topics
    .filter(({ id }) => only?.includes(id) ?? true)
    .flatMap(({ id, deadlines, local }) => [
      ...deadlines.map((deadline) => ({ topic: id, deadline })),
      ...local.flatMap(({ pack, deadlines: added }) => added.map((deadline) => ({ topic: id, pack, deadline }))),
    ]);

/**
 * All that has a day and was not put away: the deadlines that hold for everybody, and the steps of sheets that were taken over.
 * First one's own, of these what has no day yet, then the soonest; then what comes every year.
 */
export const datedIn = (view: MyListView, list: MyList, today: string): readonly Dated[] => everyDated(view, list, today).filter(({ key }) => !isHidden(list, key));

/** What was put away because it does not concern the reader. */
export const hiddenIn = (view: MyListView, list: MyList, today: string): readonly Dated[] => everyDated(view, list, today).filter(({ key }) => isHidden(list, key));

const everyDated = (view: MyListView, list: MyList, today: string): readonly Dated[] => datedOf(view, sheetsIn(list).map(({ handout }) => handout), { today, ...list });

/** The same for certain sheets and, where it is said, the deadlines of certain topics only. */
export const datedOf = (view: MyListView, sheets: readonly HandoutContent[], counting: Counting, only?: readonly string[]): readonly Dated[] => {
  const deadlines = dueOf(deadlinesIn(view.structure, only), view.structure.facts, counting).flatMap((due): readonly Dated[] => {
    const words = wordsIn(view, due.topic, due.pack, `deadline.${due.deadline.id}`);
    return words === undefined ? [] : [{ ...due, ...words }];
  });
  const steps = sheets.flatMap((sheet) => datedSteps(sheet, view));
  // The sheets stand the last first: a step whose day was moved since is there once, on its new day.
  return [...deadlines, ...steps.filter(({ key, uid }, at) => steps.findIndex((other) => other.key === key || other.uid === uid) === at)].sort(ownFirst);
};

const datedSteps = ({ day, steps }: HandoutContent, { index, german, structure }: MyListView): readonly Dated[] =>
  steps.flatMap(({ phrase, who, by }, at): readonly Dated[] => {
    const text = index.phrases[`step.${phrase}`];
    if (text === undefined) return [];
    const earlier = steps.slice(0, at).filter((step) => step.phrase === phrase && step.who === who).length;
    const topic = structure.phrases.steps.find(({ id }) => id === phrase)?.topic;
    return [
      {
        key: ['step', phrase, who, by].filter((part) => part !== undefined).join('.'),
        uid: ['step', phrase, who, day, ...(earlier > 0 ? [earlier + 1] : [])].filter((part) => part !== undefined).join('.'),
        ...(by !== undefined && { on: by }),
        isYearly: false,
        isConfirmed: true,
        text,
        german: german?.index?.phrases[`step.${phrase}`],
        who: { own: index.phrases[`who.${who}`], german: german?.index?.phrases[`who.${who}`] },
        ...(topic !== undefined && { topic }),
      },
    ];
  });

const ownFirst = (a: Dated, b: Dated): number => Number(a.isYearly) - Number(b.isYearly) || (a.on ?? '').localeCompare(b.on ?? '');

export const wordsIn = ({ pages, german }: MyListView, topic: string, pack: string | undefined, id: string): { readonly text: Text; readonly german: Text | undefined } | undefined => {
  const text = partOf(pages.get(topic), pack)?.texts[id];
  return text && { text, german: partOf(german?.pages.get(topic), pack)?.texts[id] };
};

const partOf = (page: TopicPage | undefined, pack: string | undefined): Pick<TopicPage, 'texts'> | undefined =>
  pack === undefined ? page : page?.local.find((block) => block.pack === pack);

/** The sheets of talks that were taken over, the last first. What was damaged is left out. */
export const sheetsIn = ({ sheets }: MyList): readonly { readonly fragment: string; readonly handout: HandoutContent }[] =>
  sheets
    .flatMap((fragment) => {
      const parsed = parseHandout(fragment);
      return parsed.ok ? [{ fragment, handout: parsed.value }] : [];
    })
    .reverse();

/** Where a dated thing is explained. */
export const datedHref = ({ topic }: Dated, lang: string): string => (topic === undefined ? `/info/${lang}/list` : topicHref(lang, topic));
