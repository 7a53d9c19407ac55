import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Talk } from '#core/talk.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { Addenda } from './addenda.tsx';
import './closing.css';
import { dayText, momentOf } from '#ui/shared/day-text.ts';
import { useKicker } from './use-kicker.ts';

/** A closed talk: when it was closed, and the only thing that can still be done to it. */
export const ClosedTalk = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation(['closing', 'talk']);
  const kicker = useKicker(talk);
  useTitle(t('closed.title'));
  const base = `/gespraeche/${talk.id}`;
  const facts = [
    ...(talk.minutes === undefined ? [] : [t('closed.minutes', { count: talk.minutes })]),
    ...(talk.understanding === undefined ? [] : [t('closed.understanding', { how: t(`talk:understanding.${talk.understanding}`) })]),
  ];
  return (
    <StaffPage back={{ href: base, label: t('part.back') }}>
      <PageHeader kicker={kicker} title={t('closed.title')} lead={useClosedOn(talk)} />
      <div class="closing">
        {facts.length > 0 && <p>{facts.join(' · ')}</p>}
        <p class="closing__links">
          <LinkButton href={`${base}/pruefen`}>{t('closed.toCheck')}</LinkButton>
          <LinkButton href={`${base}/mitgeben`}>{t('closed.toHandout')}</LinkButton>
        </p>
        <Addenda talk={talk} />
      </div>
    </StaffPage>
  );
};

const useClosedOn = ({ closed }: Talk): string => {
  const { t } = useTranslation('closing');
  if (closed === undefined) return t('closed.onUnknown');
  const { day, time } = momentOf(closed);
  return t('closed.on', { day: dayText(day, sourceLanguage), time });
};
