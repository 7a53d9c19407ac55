import type { HandoutContent } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import type { MyList, SavedPoint } from '#core/my-list.ts';
import type { Text } from '#core/text.ts';
import { formatFact } from '#ui/shared/fact-text.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { spanWords, type Translate } from './deadline-words.ts';
import { datedIn, datedOf, wordsIn, type Dated, type MyListView } from './my-list-view.ts';
import { titleWords } from './short-title.tsx';
import type { PrintPart, PrintRow, PrintSheet } from './print-document.ts';
import { pairIn, placeRow, type PrintWording } from './print-topic.ts';

export type PrintListProps = { readonly view: MyListView; readonly wording: PrintWording; readonly facts: FactSource; readonly list: MyList; readonly address: string };

/** My list on paper: the dates with a box for the pencil, then what was kept. */
export const listSheet = ({ view, wording, facts, list, address }: PrintListProps): PrintSheet => ({
  id: 'list',
  title: pairIn(wording, 'list.title'),
  parts: [
    { title: pairIn(wording, 'list.deadlines'), rows: datedRows(datedIn(view, list, facts.day).filter(({ key }) => !list.done.includes(key)), wording, facts) },
    pointsPart(view, list.points, wording),
    topicsPart(view, list.topics, wording),
  ],
  address,
  notes: [pairIn(wording, 'topic.orientation')],
  sources: [],
});

const datedRows = (dated: readonly Dated[], wording: PrintWording, facts: FactSource): readonly PrintRow[] =>
  dated.map((item) => {
    const { key, on, text, german, deadline, who } = item;
    const when = (lang: string, t: Translate) => {
      if (on === undefined) return deadline && spanWords(deadline, facts.facts, facts.day, lang, t);
      return `${t('list.until', { date: formatFact(on, 'date', lang) })}${item.isYearly ? ` · ${t('list.everyYear')}` : ''}`;
    };
    const note = (person: Text | undefined, time: string | undefined) => [titleWords(person), time].filter(Boolean).join(' · ') || undefined;
    return {
      id: key,
      spine: 'box',
      words: { own: text, german },
      note: { own: note(who?.own, when(wording.lang, wording.t)), german: wording.german && note(who?.german, when(sourceLanguage, wording.german)) },
    };
  });

const pointsPart = (view: MyListView, points: readonly SavedPoint[], wording: PrintWording): PrintPart => ({
  title: pairIn(wording, 'list.points'),
  rows: points.flatMap(({ topic, point, pack }): readonly PrintRow[] => {
    const words = wordsIn(view, topic, pack, `point.${point}`);
    return words === undefined ? [] : [{ id: [topic, pack, point].join('.'), spine: 'dot', words: { own: words.text, german: words.german } }];
  }),
});

const topicsPart = (view: MyListView, topics: readonly string[], wording: PrintWording): PrintPart => ({
  title: pairIn(wording, 'list.topics'),
  rows: topics.flatMap((id): readonly PrintRow[] => {
    const entry = view.index.topics.find((topic) => topic.id === id);
    return entry === undefined ? [] : [{ id, spine: 'dot', words: { own: entry.title, german: view.german?.index?.topics.find((topic) => topic.id === id)?.title } }];
  }),
});

export type PrintHandedOverProps = { readonly handout: HandoutContent; readonly view: MyListView; readonly wording: PrintWording; readonly facts: FactSource; readonly address: string };

/** What was handed over, on paper. */
export const handedOverSheet = ({ handout, view, wording, facts, address }: PrintHandedOverProps): PrintSheet => {
  const { day, topics, points = [], places } = handout;
  const { phrases } = view.index;
  const germanPhrases = view.german?.index?.phrases;
  return {
    id: 'handed-over',
    title: pairIn(wording, day === undefined ? 'list.handedTitle' : 'handedOver.title'),
    parts: [
      { title: pairIn(wording, 'handedOver.steps'), rows: datedRows(datedOf(view, [handout], { today: facts.day }, []), wording, facts) },
      { ...pointsPart(view, points, wording), title: pairIn(wording, 'list.handedPoints') },
      { ...topicsPart(view, topics, wording), title: pairIn(wording, day === undefined ? 'list.handedTopics' : 'handedOver.discussed') },
      {
        title: pairIn(wording, 'handedOver.places'),
        rows: places.flatMap((id): readonly PrintRow[] => {
          const place = view.structure.places.find((other) => other.id === id);
          return place === undefined ? [] : [placeRow(place, phrases, germanPhrases, wording)];
        }),
      },
    ],
    address,
    notes: [
      ...(day === undefined ? [] : [pairIn(wording, 'handedOver.from', { date: formatFact(day, 'date', wording.lang) }, { date: formatFact(day, 'date', sourceLanguage) })]),
      pairIn(wording, 'topic.orientation'),
    ],
    sources: [],
  };
};
