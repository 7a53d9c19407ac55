import { useTranslation } from 'react-i18next';
import type { Deadline } from '#core/topic.ts';
import { factOn } from '#core/fact.ts';
import { useContext } from 'preact/hooks';
import { factText } from '#ui/shared/fact-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { calendarIcon } from '#ui/shared/icons.ts';
import { FactContext } from '#ui/shared/rich-text.tsx';
import type { Guest } from './guest-page.tsx';
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
  const deadlines = [view.page, ...view.page.local].flatMap(({ topic }) => topic.deadlines);
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
              <Span deadline={deadlines.find((deadline) => deadline.id === id)} lang={guest.language.tag} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Nothing is said about a span that nobody knows today. */
const Span = ({ deadline, lang }: { readonly deadline: Deadline | undefined; readonly lang: string }) => {
  const { t } = useTranslation('info');
  const source = useContext(FactContext);
  const fact = deadline && source?.facts[deadline.fact];
  if (source === undefined || fact === undefined || factOn(fact, source.day) === undefined) return null;
  const span = factText(fact, source.day, lang, 'dative');
  return <p class="topic__span">{t(deadline?.after === 'birth' ? 'topic.afterBirth' : 'topic.afterArrival', { span })}</p>;
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
