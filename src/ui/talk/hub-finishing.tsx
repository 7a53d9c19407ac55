import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { TaskList, TaskRow } from '#ui/shared/task-list.tsx';

/** What a talk ends with, in any order. A closed talk can still be looked at and handed over. */
export const HubFinishing = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('talk');
  const at = (page: string) => `/gespraeche/${talk.id}/${page}`;
  const isOpen = isOpenState(talk.state);
  const counted = (what: 'steps' | 'referrals' | 'handout', count: number) => (count === 0 ? t(`hub.${what}None`) : t(`hub.${what}Count`, { count }));
  return (
    <TaskList>
      {isOpen && <TaskRow href={at('schritte')} title={t('hub.steps')} detail={counted('steps', talk.steps.length)} />}
      {isOpen && <TaskRow href={at('weitervermitteln')} title={t('hub.referrals')} detail={counted('referrals', talk.referrals.length)} />}
      <TaskRow href={at('pruefen')} title={t('hub.check')} />
      <TaskRow href={at('mitgeben')} title={t('hub.handout')} detail={counted('handout', talk.handouts.length)} />
      {isOpen && <TaskRow href={at('abschluss')} title={t('hub.close')} />}
    </TaskList>
  );
};
