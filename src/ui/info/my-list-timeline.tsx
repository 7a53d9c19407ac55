import { useTranslation } from 'react-i18next';
import { daysBetween } from '#core/calendar.ts';
import { toggleDone, toggleHidden } from '#core/my-list.ts';
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
import { datedIn, hiddenIn, type Dated, type MyListView } from './my-list-view.ts';
import { TextView } from './text-view.tsx';
import { topicHref } from './topic-order.ts';
import './my-list-timeline.css';

export type TimelineProps = ListPartProps & {
  /** With the German also where it is not shown: a calendar carries it. */
  readonly whole: MyListView;
  readonly facts: FactSource;
};

/**
 * All deadlines, not only those of kept topics: missing one is what hurts. They hang on the spine, the soonest first. What comes
 * every year stands below: to somebody who has just arrived most of it does not apply yet.
 */
export const Timeline = ({ view, whole, guest, acts, facts }: TimelineProps) => {
  const { t } = useTranslation('info');
  const dated = datedIn(view, acts.list, facts.day);
  const [own, yearly] = [dated.filter(({ isYearly }) => !isYearly), dated.filter(({ isYearly }) => isYearly)];
  const shown = { view, guest, acts, facts };
  const hasUndated = dated.some(({ on, deadline }) => on === undefined && deadline !== undefined);
  return (
    <section>
      <h2>{t('list.deadlines')}</h2>
      {dated.length === 0 && <p>{t('list.nothingDue')}</p>}
      {hasUndated && acts.list.arrival === undefined && <p class="timeline__hint">{t('list.undated')}</p>}
      <Stations {...shown} items={own} first={0} />
      {yearly.length > 0 && <h3>{t('list.yearly')}</h3>}
      <Stations {...shown} items={yearly} first={own.length} />
      <PutAway {...shown} />
      <ToCalendar dated={datedIn(whole, acts.list, facts.day)} done={acts.list.done} facts={facts} lang={guest.language.tag} />
    </section>
  );
};

type StationsProps = Omit<TimelineProps, 'whole'> & { readonly items: readonly Dated[]; readonly first: number };

const Stations = ({ items, first, ...shown }: StationsProps) =>
  items.length === 0 ? null : (
    <ol class="timeline">
      {items.map((item, index) => (
        <Station key={item.key} item={item} number={first + index} {...shown} />
      ))}
    </ol>
  );

/** Nobody puts a deadline away for good without seeing that it can come back. */
const PutAway = ({ view, acts, facts }: Omit<TimelineProps, 'whole'>) => {
  const { t } = useTranslation('info');
  const number = hiddenIn(view, acts.list, facts.day).length;
  if (number === 0) return null;
  return <p><Button onClick={() => acts.changeWithUndo({ ...acts.list, hidden: [] }, t('list.shownAgain'))}>{t('list.showAgain', { number })}</Button></p>;
};

type StationProps = Omit<TimelineProps, 'whole'> & { readonly item: Dated; readonly number: number };

const Station = ({ item, number, view, guest, acts, facts }: StationProps) => {
  const { t } = useTranslation('info');
  const { tag } = guest.language;
  const isDone = acts.list.done.includes(item.key);
  const topic = view.index.topics.find(({ id }) => id === item.topic);
  const what = plainText(item.text.text, factWordsIn(facts.facts, facts.day, tag));
  const isOverdue = !isDone && item.on !== undefined && item.on < facts.day;
  return (
    <li class="timeline__station" data-done={isDone || undefined}>
      <SpineTick id={`done-${number}`} checked={isDone} onChecked={() => acts.change(toggleDone(acts.list, item.key))} label={`${t('list.done')}: ${what}`} />
      <div class="timeline__words">
        <p class="timeline__when"><When item={item} facts={facts} lang={tag} isDone={isDone} /></p>
        <p class="timeline__what"><TextView text={item.text} guest={guest} german={item.german} /></p>
        {item.who?.own && <p class="timeline__note">{t('handedOver.who', { who: titleWords(item.who.own) })}</p>}
        {isOverdue && <p class="timeline__note">{t('list.overdue')}</p>}
        {!item.isConfirmed && <p class="timeline__note">{t('list.unconfirmed')}</p>}
        <p class="timeline__acts">
          {topic && <a class="timeline__topic" href={topicHref(tag, topic.id)}>{titleWords(topic.title ?? topic.short)}</a>}
          {item.deadline && (
            <button type="button" class="timeline__away" aria-label={`${t('list.notMine')}: ${what}`} onClick={() => acts.changeWithUndo(toggleHidden(acts.list, item.key), t('list.putAway'))}>
              {t('list.notMine')}
            </button>
          )}
        </p>
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
