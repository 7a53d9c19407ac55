import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { ClosedTalk } from './closed-talk.tsx';
import { ClosingForm } from './closing-form.tsx';
import { TalkGate } from './talk-gate.tsx';
import { useKicker } from './use-kicker.ts';

/** S11 for an open talk; for a closed one its date and what may still be added. */
export const ClosingPage = ({ id }: { readonly id: string }) => (
  <TalkGate id={id}>
    {(talk) => (talk.state === 'closed' ? <ClosedTalk key="closed" talk={talk} /> : talk.state === 'running' ? <ClosingForm key="open" talk={talk} /> : <NotRunning talk={talk} />)}
  </TalkGate>
);

const NotRunning = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('closing');
  const kicker = useKicker(talk);
  useTitle(t('closing.title'));
  return (
    <StaffPage back={{ href: `/gespraeche/${talk.id}`, label: t('part.back') }}>
      <PageHeader kicker={kicker} title={t('closing.title')} />
      <EmptyState title={t('closing.notRunning')}>{t('closing.notRunningText')}</EmptyState>
    </StaffPage>
  );
};
