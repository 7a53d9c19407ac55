import { useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { ListedTalk } from '#storage/talks.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { Loading } from '#ui/talk/loading.tsx';
import { matches } from '#ui/talk/matching.ts';
import { useLanguages } from '#ui/talk/use-languages.ts';
import { watchGroup, type TalkGroupName } from './talk-groups.ts';
import { TalkRow } from './talk-row.tsx';

/** As many as one looks through; the others wait behind «Mehr anzeigen». */
const step = 50;

export type TalkListProps = { readonly group: TalkGroupName; readonly search: string };

export const TalkList = ({ group, search }: TalkListProps) => {
  const { t } = useTranslation('talk');
  const { talks } = useStaff();
  const { today } = useServices();
  const [limit, setLimit] = useState(step);
  const languages = useLanguages();
  // One more than is shown: whether there are more is then known without counting them all.
  const listed = useLive(() => watchGroup(talks, group, today(), limit + 1), [group, limit]);
  const read = useRef<readonly ListedTalk[] | undefined>(undefined);
  if (listed.kind === 'ready') read.current = listed.value;
  if (listed.kind === 'failed') return <Notice kind="error" title={t('talks.failed')}><p>{t('gate.failedText')}</p></Notice>;
  if (read.current === undefined) return <Loading />;
  const shown = read.current.slice(0, limit);
  const languageOf = (talk: ListedTalk) => languages.find(({ tag }) => tag === talk.language);
  const wordsOf = (talk: ListedTalk) => [talk.label, talk.room, languageOf(talk)?.german, languageOf(talk)?.autonym].join(' ');
  const found = shown.filter((talk) => matches(wordsOf(talk), search));
  if (shown.length === 0) return <EmptyList group={group} />;
  return (
    <>
      <p class="talks__found" aria-live="polite">
        {search !== '' && (found.length === 0 ? t('talks.foundNone') : t('talks.found', { count: found.length }))}
        {search !== '' && read.current.length > limit && ` · ${t('talks.searchedShown')}`}
      </p>
      <ul class="talks__list">
        {found.map((talk) => (
          <TalkRow key={talk.id} talk={talk} language={languageOf(talk)} withDay={group !== 'heute'} />
        ))}
      </ul>
      {read.current.length > limit && (
        <div class="talks__more">
          <Button onClick={() => setLimit(limit + step)}>{t('talks.more')}</Button>
        </div>
      )}
    </>
  );
};

const emptyWords = { heute: 'emptyToday', woche: 'emptyWeek', offen: 'emptyOpen', abgeschlossen: 'emptyClosed' } as const;

const EmptyList = ({ group }: { readonly group: TalkGroupName }) => {
  const { t } = useTranslation('talk');
  const isByTime = group === 'heute' || group === 'woche';
  return (
    <EmptyState title={t(`talks.${emptyWords[group]}`)} action={isByTime && <LinkButton href="/gespraeche?liste=offen">{t('talks.showOpen')}</LinkButton>}>
      {t('talks.emptyHelp')}
    </EmptyState>
  );
};
