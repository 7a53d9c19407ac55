import { useTranslation } from 'react-i18next';
import { daysBetween } from '#core/deadline.ts';
import { toggleDone } from '#core/my-list.ts';
import { plainText } from '#core/text.ts';
import { Button } from '#ui/shared/button.tsx';
import { factWordsIn, formatFact } from '#ui/shared/fact-text.ts';
import { calendarIcon } from '#ui/shared/icons.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { Tag, type TagTone } from '#ui/shared/tag.tsx';
import { SpineTick } from '#ui/shared/tick.tsx';
import { titleWords } from './short-title.tsx';
import { distanceWords, spanWords, type Translate } from './deadline-words.ts';
import { calendarOf, saveFile, upcoming } from './my-list-calendar.ts';
import type { ListPartProps } from './my-list-days.tsx';
import { datedIn, type Dated, type MyListView } from './my-list-view.ts';
import { TextView } from './text-view.tsx';
import { topicHref } from './topic-order.ts';
import './my-list-timeline.css';

export type TimelineProps = ListPartProps & {
  /** With the German also where it is not shown: a calendar carries it. */
  readonly whole: MyListView;
  readonly facts: FactSource;
};

/** All deadlines, not only those of kept topics: missing one is what hurts. They hang on the spine, the soonest first. */
export const Timeline = ({ view, whole, guest, acts, facts }: TimelineProps) => {
  const { t } = useTranslation('info');
  const dated = datedIn(view, acts.list, facts.day);
  const hasUndated = dated.some(({ on, deadline }) => on === undefined && deadline !== undefined);
  return (
    <section>
      <h2>{t('list.deadlines')}</h2>
      {dated.length === 0 && <p>{t('list.nothingDue')}</p>}
      {hasUndated && acts.list.arrival === undefined && <p class="timeline__hint">{t('list.undated')}</p>}
      <ol class="timeline">
        {dated.map((item, index) => (
          <Station key={item.key} item={item} number={index} view={view} guest={guest} acts={acts} facts={facts} />
        ))}
      </ol>
      <ToCalendar dated={datedIn(whole, acts.list, facts.day)} done={acts.list.done} facts={facts} lang={guest.language.tag} />
    </section>
  );
};

type StationProps = Omit<TimelineProps, 'whole'> & { readonly item: Dated; readonly number: number };

const Station = ({ item, number, view, guest, acts, facts }: StationProps) => {
  const { t } = useTranslation('info');
  const { tag } = guest.language;
  const isDone = acts.list.done.includes(item.key);
  const topic = view.index.topics.find(({ id }) => id === item.topic);
  const isOverdue = !isDone && item.on !== undefined && item.on < facts.day;
  return (
    <li class="timeline__station" data-done={isDone || undefined}>
      <SpineTick id={`done-${number}`} checked={isDone} onChecked={() => acts.change(toggleDone(acts.list, item.key))} label={`${t('list.done')}: ${plainText(item.text.text, factWordsIn(facts.facts, facts.day, tag))}`} />
      <div class="timeline__words">
        <p class="timeline__when"><When item={item} facts={facts} lang={tag} isDone={isDone} /></p>
        <p class="timeline__what"><TextView text={item.text} guest={guest} german={item.german} /></p>
        {item.who?.own && <p class="timeline__note">{t('handedOver.who', { who: titleWords(item.who.own) })}</p>}
        {isOverdue && <p class="timeline__note">{t('list.overdue')}</p>}
        {!item.isConfirmed && <p class="timeline__note">{t('list.unconfirmed')}</p>}
        {topic && <a class="timeline__topic" href={topicHref(tag, topic.id)}>{titleWords(topic.title ?? topic.short)}</a>}
      </div>
    </li>
  );
};

type WhenProps = { readonly item: Dated; readonly facts: FactSource; readonly lang: string; readonly isDone: boolean };

const When = ({ item: { on, deadline, isYearly }, facts, lang, isDone }: WhenProps) => {
  const { t } = useTranslation('info');
  if (on === undefined) return <>{deadline && spanWords(deadline, facts.facts, facts.day, lang, t)}</>;
  const days = daysBetween(facts.day, on);
  return (
    <>
      <time dateTime={on}>{t('list.until', { date: formatFact(on, 'date', lang) })}</time>
      {isYearly && <span class="timeline__yearly">{t('list.everyYear')}</span>}
      <Tag tone={isDone ? 'moss' : toneOf(days)}>{isDone ? t('list.done') : distanceWords(days, t)}</Tag>
    </>
  );
};

const toneOf = (days: number): TagTone => {
  if (days < 0) return 'brick';
  return days <= 14 ? 'larch' : 'stone';
};

export type ToCalendarProps = { readonly dated: readonly Dated[]; readonly done: readonly string[]; readonly facts: FactSource; readonly lang: string };

/** The dates for the calendar of the phone, which reminds also where this app is closed. */
export const ToCalendar = ({ dated, done, facts, lang }: ToCalendarProps) => {
  const { t } = useTranslation('info');
  const items = upcoming(dated, done, facts.day);
  if (items.length === 0) return null;
  const save = () => saveFile('willkommen.ics', 'text/calendar', calendarOf(items, { lang, facts: facts.facts, today: facts.day, t: t as Translate }, Date.now()));
  return (
    <div class="timeline__calendar">
      <Button icon={calendarIcon} onClick={() => void save()}>{t('list.calendar')}</Button>
      <p>{t('list.calendarText')}</p>
    </div>
  );
};
