import { useContext } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { dueOf, type DeadlineOf } from '#core/deadline.ts';
import { formatFact } from '#ui/shared/fact-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { calendarIcon } from '#ui/shared/icons.ts';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { spanWords } from './deadline-words.ts';
import type { Guest } from './guest-page.tsx';
import { deadlinesIn } from './my-list-view.ts';
import { TextView } from './text-view.tsx';
import type { TopicView } from './topic-page.tsx';

type TopicListProps = { readonly view: TopicView; readonly guest: Guest };

/** What to bring: own and local things in one list, because one goes there with one bag. */
export const TopicBring = ({ view, guest }: TopicListProps) => {
  const { t } = useTranslation('info');
  const things = wordedIn(view, 'bring', ({ topic }) => topic.bring);
  if (things.length === 0) return null;
  return (
    <section class="topic__list">
      <h2>{t('topic.bring')}</h2>
      <ul class="topic__bring">
        {things.map(({ key, text, german }) => (
          <li key={key}>
            <span class="topic__box" aria-hidden="true" />
            <div><TextView text={text} guest={guest} german={german} /></div>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const TopicDeadlines = ({ view, guest }: TopicListProps) => {
  const { t } = useTranslation('info');
  const deadlines = deadlinesIn(view.structure, [view.page.topic.id]);
  const worded = wordedIn(view, 'deadline', ({ topic }) => topic.deadlines.map(({ id }) => id));
  if (worded.length === 0) return null;
  return (
    <section class="topic__list">
      <h2>{t('topic.deadlines')}</h2>
      <ul class="topic__deadlines">
        {worded.map(({ key, id, text, german }) => (
          <li key={key}>
            <Icon shape={calendarIcon} size="large" />
            <div>
              <p class="topic__what"><TextView text={text} guest={guest} german={german} /></p>
              <Span due={deadlines.find(({ deadline }) => deadline.id === id)} lang={guest.language.tag} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How much time there is; the day itself for whoever said on their list when they arrived. */
const Span = ({ due, lang }: { readonly due: DeadlineOf | undefined; readonly lang: string }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const source = useContext(FactContext);
  const words = due && source && spanWords(due.deadline, source.facts, source.day, lang, t);
  if (due === undefined || source === undefined || words === undefined) return null;
  const [dated] = dueOf([due], source.facts, { today: source.day, ...preferences.list.value });
  return (
    <p class="topic__span">
      {words}
      {dated?.on !== undefined && !dated.isYearly && <span class="topic__day">{t('list.until', { date: formatFact(dated.on, 'date', lang) })}</span>}
    </p>
  );
};

type Worded = TopicView['page'] | TopicView['page']['local'][number];

const wordedIn = ({ page, german }: TopicView, kind: string, idsOf: (part: Worded) => readonly string[]) =>
  [page, ...page.local].flatMap((part, at) => {
    const germanTexts = at === 0 ? german?.texts : german?.local[at - 1]?.texts;
    return idsOf(part).flatMap((id) => {
      const text = part.texts[`${kind}.${id}`];
      return text === undefined ? [] : [{ key: `${at}.${id}`, id, text, german: germanTexts?.[`${kind}.${id}`] }];
    });
  });
