import { entriesIn, type MyList } from '#core/my-list.ts';
import { handoutFragment, type HandoutContent } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import type { Library, LibraryEdition } from '#content/library.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import type { Translate } from './deadline-words.ts';
import { loadMyList } from './my-list-view.ts';
import type { PrintOption } from './print-dialog.tsx';
import type { PrintSheet } from './print-document.ts';
import { listSheet } from './print-list.ts';
import { topicSheet, type PrintWording } from './print-topic.ts';

export type PrintSource = { readonly library: Library; readonly lang: string; readonly facts: FactSource; readonly list: MyList; readonly t: Translate };

export const topicOption = (source: PrintSource, topic: string): PrintOption => ({
  id: 'topic',
  label: source.t('print.topic'),
  sheets: (wording) => topicSheets(source, [topic], wording),
});

/** My list, alone and with every topic that was kept. Nothing where there is nothing on it. */
export const listOptions = (source: PrintSource): readonly PrintOption[] => {
  const { library, lang, facts, list, t } = source;
  const listed = async (wording: PrintWording): Promise<readonly PrintSheet[] | undefined> => {
    const view = await loadMyList(library, lang, list.points);
    return view && [listSheet({ view, wording, facts, list, address: new URL(listPath(list, lang), location.href).href })];
  };
  const withTopics = async (wording: PrintWording) => both(await listed(wording), await topicSheets(source, list.topics, wording));
  return [
    ...(entriesIn(list) > 0 || list.arrival !== undefined ? [{ id: 'list', label: t('print.list'), sheets: listed }] : []),
    ...(list.topics.length > 0 ? [{ id: 'list-and-topics', label: t('print.listAndTopics'), sheets: withTopics }] : []),
  ];
};

/** What is handed on of a list: topics and points, never a date. */
export const listPath = ({ topics, points }: Pick<MyList, 'topics' | 'points'>, language: string): string => `/mit#${handoutFragment({ language, topics, points, steps: [], places: [] } satisfies HandoutContent)}`;

export const both = (first: readonly PrintSheet[] | undefined, then: readonly PrintSheet[] | undefined): readonly PrintSheet[] | undefined => first && then && [...first, ...then];

/** @returns nothing where one of them is not to be had in the reader's language; without its German a sheet stands alone */
export const topicSheets = (source: PrintSource, topics: readonly string[], wording: PrintWording): Promise<readonly PrintSheet[] | undefined> =>
  source.library.inEditionOf(source.lang, (edition) => sheetsIn(edition, source, topics, wording));

const sheetsIn = async (library: LibraryEdition, { lang, facts, list }: PrintSource, topics: readonly string[], wording: PrintWording): Promise<readonly PrintSheet[] | undefined> => {
  const [structure, index, germanIndex] = await Promise.all([library.structure(), library.index(lang), wording.german && library.index(sourceLanguage).catch(() => undefined)]);
  if (structure === undefined || index === undefined) return undefined;
  const known = topics.filter((id) => index.topics.some((topic) => topic.id === id));
  const sheets = await Promise.all(
    known.map(async (id) => {
      const [page, german] = await Promise.all([library.topic(lang, id), wording.german && library.topic(sourceLanguage, id).catch(() => undefined)]);
      return page && topicSheet({ view: { page, german, index, germanIndex, structure }, wording, facts, list });
    }),
  );
  return sheets.includes(undefined) ? undefined : sheets.filter((sheet) => sheet !== undefined);
};
