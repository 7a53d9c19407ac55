import { sourceLanguage } from '#core/language.ts';
import { dueOf } from '#core/deadline.ts';
import type { MyList } from '#core/my-list.ts';
import type { Place } from '#core/place.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { formatFact } from '#ui/shared/fact-text.ts';
import { spanWords, type Translate } from './deadline-words.ts';
import { deadlinesIn } from './my-list-view.ts';
import type { PrintPair, PrintPart, PrintRow, PrintSheet } from './print-document.ts';
import { oldestCheck } from './topic-origin.tsx';
import type { TopicView } from './topic-page.tsx';
import { placesOf } from './topic-places.tsx';
import { blocksOf, translationState, wordedTexts, type PointMark } from './topic-view.ts';

/** The wording of the controls in the reader's language and in German. */
export type PrintWording = { readonly lang: string; readonly t: Translate; readonly german: Translate | undefined };

export const pairIn = ({ t, german }: PrintWording, key: string, own: Parameters<Translate>[1] = {}, inGerman = own): PrintPair => ({ own: t(key, own), german: german?.(key, inGerman) });

export type PrintTopicProps = { readonly view: TopicView; readonly wording: PrintWording; readonly facts: FactSource; readonly list: MyList };

/** One topic on one sheet: what to do, by when, what to bring, where to ask. */
export const topicSheet = (props: PrintTopicProps): PrintSheet => {
  const { view, wording } = props;
  const { page, german, index } = view;
  const { lang } = wording;
  const title = { own: page.texts['title'], german: german?.texts['title'] };
  return {
    id: page.topic.id,
    title,
    parts: [...pointParts(props), deadlinePart(props), listPart(props, 'bring', 'topic.bring'), placePart(props, index)],
    address: new URL(`/info/${lang}/${page.topic.id}`, location.href).href,
    notes: topicNotes(view, wording),
    sources: page.topic.sources,
  };
};

const pointParts = ({ view, wording }: PrintTopicProps): readonly PrintPart[] =>
  blocksOf(view).map((block) => {
    const title = pairIn(wording, block.title === undefined ? 'topic.points' : 'topic.local');
    return { title, ...(block.title !== undefined && { name: block.title }), rows: block.lines.map(({ id, number, text, german, marks }) => ({ id, spine: number, words: { own: text, german }, ...marked(marks, wording) })) };
  });

const marked = ([first, ...others]: readonly PointMark[], wording: PrintWording): Pick<PrintRow, 'mark'> => {
  if (first === undefined) return {};
  const pairs = [first, ...others].map((mark) => pairIn(wording, `point.${mark}`));
  return { mark: { own: pairs.map(({ own }) => own).join(' · '), german: wording.german && pairs.map(({ german }) => german).join(' · ') } };
};

const deadlinePart = (props: PrintTopicProps): PrintPart => {
  const { view, wording, facts, list } = props;
  const deadlines = deadlinesIn(view.structure, [view.page.topic.id]);
  const part = listPart(props, 'deadline', 'topic.deadlines');
  const rows = part.rows.map((row): PrintRow => {
    const due = deadlines.find(({ deadline, pack }) => row.id === `${pack ?? ''}.${deadline.id}`);
    if (due === undefined) return row;
    const on = dueOf([due], facts.facts, { today: facts.day, ...list })[0]?.on;
    const words = (lang: string, t: Translate) => {
      const span = spanWords(due.deadline, facts.facts, facts.day, lang, t);
      return on === undefined || 'every' in due.deadline ? span : `${span}: ${t('list.until', { date: formatFact(on, 'date', lang) })}`;
    };
    return { ...row, note: { own: words(wording.lang, wording.t), german: wording.german && words(sourceLanguage, wording.german) } };
  });
  return { ...part, rows };
};

const listPart = ({ view, wording }: PrintTopicProps, kind: 'bring' | 'deadline', heading: string): PrintPart => {
  const { page, german } = view;
  const rows = [{ pack: undefined, part: page, beside: german?.texts }, ...page.local.map((part) => ({ pack: part.pack, part, beside: german?.local.find(({ pack }) => pack === part.pack)?.texts }))].flatMap(
    ({ pack, part, beside }) => {
      const ids = kind === 'bring' ? part.topic.bring : part.topic.deadlines.map(({ id }) => id);
      return ids.flatMap((id): readonly PrintRow[] => {
        const text = part.texts[`${kind}.${id}`];
        return text === undefined ? [] : [{ id: `${pack ?? ''}.${id}`, spine: 'box', words: { own: text, german: beside?.[`${kind}.${id}`] } }];
      });
    },
  );
  return { title: pairIn(wording, heading), rows };
};

const placePart = ({ view, wording }: PrintTopicProps, { phrases }: TopicView['index']): PrintPart => ({
  title: pairIn(wording, 'topic.places'),
  rows: placesOf(view).map((place) => placeRow(place, phrases, view.germanIndex?.phrases, wording)),
});

/** One place with what it does; nobody shall walk to one that does not exist. */
export const placeRow = (place: Place, own: Phrases, german: Phrases | undefined, wording: PrintWording): PrintRow => ({
  id: place.id,
  spine: 'dot',
  words: { own: own[`place.${place.id}.what`], german: german?.[`place.${place.id}.what`] },
  place,
  ...(place.status === 'fictitious' && { mark: pairIn(wording, 'place.fictitious') }),
});

type Phrases = TopicView['index']['phrases'];

const topicNotes = (view: TopicView, wording: PrintWording): readonly PrintPair[] => {
  const state = translationState(wordedTexts(view.page));
  const checkedOn = oldestCheck(view);
  return [
    ...(state === 'original' ? [] : [pairIn(wording, `state.${state}`)]),
    pairIn(wording, 'topic.orientation'),
    ...(checkedOn === undefined ? [] : [pairIn(wording, 'topic.asOf', { date: formatFact(checkedOn, 'date', wording.lang) }, { date: formatFact(checkedOn, 'date', sourceLanguage) })]),
  ];
};
