import { useTranslation } from 'react-i18next';
import type { TopicEntry } from '#core/pack.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { arrowLeftIcon, arrowRightIcon } from '#ui/shared/icons.ts';
import { ShortTitle } from './short-title.tsx';
import { neighbours, topicHref } from './topic-order.ts';

export type TopicNeighboursProps = { readonly topics: readonly TopicEntry[]; readonly current: string; readonly lang: string };

export const TopicNeighbours = ({ topics, current, lang }: TopicNeighboursProps) => {
  const { t } = useTranslation('info');
  const { previous, next } = neighbours(topics, current);
  return (
    <nav class="topic__neighbours" aria-label={t('topic.more')}>
      {previous && (
        <a href={topicHref(lang, previous.id)} rel="prev">
          <Icon shape={arrowLeftIcon} />
          <span>
            <small>{t('topic.previous')}</small>
            <strong><ShortTitle entry={previous} /></strong>
          </span>
        </a>
      )}
      {next && (
        <a href={topicHref(lang, next.id)} rel="next">
          <span>
            <small>{t('topic.next')}</small>
            <strong><ShortTitle entry={next} /></strong>
          </span>
          <Icon shape={arrowRightIcon} />
        </a>
      )}
    </nav>
  );
};
