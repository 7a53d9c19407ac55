import { useTranslation } from 'react-i18next';
import type { Language } from '#core/language.ts';
import type { TalkState } from '#core/talk-state.ts';
import type { ListedTalk } from '#storage/talks.ts';
import { Tag } from '#ui/shared/tag.tsx';
import { warningIcon } from '#ui/shared/icons.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import { shortDayText } from '#ui/shared/day-text.ts';
import './talk-row.css';

export type TalkRowProps = {
  readonly talk: ListedTalk;
  readonly language: Language | undefined;
  /** Not needed where all talks are of one day. */
  readonly withDay: boolean;
};

export const TalkRow = ({ talk, language, withDay }: TalkRowProps) => {
  const { t, i18n } = useTranslation('talk');
  const label = talk.label === '' ? t('row.nameless') : talk.label;
  const [day = '', time = ''] = talk.when.split('T');
  return (
    <li class="talk-row" data-day={withDay || undefined}>
      <div class="talk-row__when">
        <span class="talk-row__time">{time}</span>
        {withDay && day !== '' && <span class="talk-row__day">{shortDayText(day, i18n.language)}</span>}
      </div>
      <div class="talk-row__words">
        <span class="talk-row__label">{label}</span>
        <span class="talk-row__detail">
          {language ? <LanguageName language={language} /> : talk.language && <span>{talk.language}</span>}
          {talk.room && <span>{talk.room}</span>}
          {talk.interpretation && talk.interpretation !== 'none' && <span>{t(`interpretation.${talk.interpretation}`)}</span>}
        </span>
        <TalkProgress talk={talk} />
      </div>
      <a class="button talk-row__go" href={`/gespraeche/${talk.id}`} data-kind="quiet">
        {t(`row.${actionOf(talk.state)}`)}
        <VisuallyHidden>: {label}</VisuallyHidden>
      </a>
    </li>
  );
};

const LanguageName = ({ language: { tag, dir, autonym, german } }: { readonly language: Language }) => (
  <span>
    <span lang={tag} dir={dir}>{autonym}</span>
    {german !== autonym && ` ${german}`}
  </span>
);

/** «Unterbrochen · 6 von 10 · Nur auf diesem Gerät» */
const TalkProgress = ({ talk }: { readonly talk: ListedTalk }) => {
  const { t } = useTranslation('talk');
  const progress = { done: talk.topicsDone, count: talk.topics };
  return (
    <span class="talk-row__state">
      {talk.conflicts > 0 && <Tag tone="larch" icon={warningIcon}>{t('row.conflicts', { count: talk.conflicts })}</Tag>}
      <span>{t(`row.${talk.state}`)}</span>
      {talk.topics > 0 && <span>{talk.state === 'running' ? t('row.progress', progress) : t('row.progressTopics', progress)}</span>}
      {talk.waiting && <span>{t('row.onlyHere')}</span>}
    </span>
  );
};

const actionOf = (state: TalkState): 'start' | 'resume' | 'view' => (state === 'planned' ? 'start' : state === 'running' ? 'resume' : 'view');
