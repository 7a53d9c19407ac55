import { useTranslation } from 'react-i18next';
import type { TransferCounts } from '#core/transfer.ts';
import { Button } from '#ui/shared/button.tsx';
import { momentText } from '#ui/shared/clock.ts';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { errorKey } from '#ui/shared/error-text.ts';
import { uploadIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { useOnline } from '#ui/shared/use-online.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { HeldList } from './held-list.tsx';
import './outbox.css';
import { WaitingList } from './waiting-list.tsx';

/** More would be read by nobody; the total is always said. */
const shownAtMost = 100;

/** S13, what of it exists: what has not reached the endpoint yet, since when, and why. */
export const OutboxPage = () => {
  const { t } = useTranslation('office');
  const { outbox, counts: watchedCounts } = useStaff();
  const waiting = useLive(() => outbox.watchWaiting(shownAtMost), []);
  const held = useLive(() => outbox.watchHeld(), []);
  const counts = useLive(() => watchedCounts, []);
  useTitle(t('outbox.title'));
  const failed = [waiting, held, counts].find(({ kind }) => kind === 'failed');
  const isReady = waiting.kind === 'ready' && held.kind === 'ready' && counts.kind === 'ready';
  return (
    <StaffPage back={{ href: '/einstellungen', label: t('outbox.back') }}>
      <PageHeader title={t('outbox.title')} lead={t('outbox.lead')} actions={isReady && waiting.value.length > 0 && <SendNow />} />
      {failed?.kind === 'failed' && <Notice kind="error">{t(errorKey(failed.error))}</Notice>}
      {isReady && (
        <div class="outbox">
          {held.value.length > 0 && <HeldList entries={held.value.slice(0, shownAtMost)} />}
          {waiting.value.length > 0 && <WaitingList entries={waiting.value} total={counts.value.waiting} />}
          {held.value.length === 0 && waiting.value.length === 0 && <NothingWaits counts={counts.value} />}
        </div>
      )}
    </StaffPage>
  );
};

const SendNow = () => {
  const { t } = useTranslation('office');
  const { sync } = useStaff();
  const online = useOnline();
  const state = sync.state.value;
  // Offline the button could do nothing; the page says what happens instead.
  return online ? (
    <Button kind="primary" icon={uploadIcon} loading={state.kind === 'running'} onClick={sync.now}>
      {t('outbox.sendNow')}
    </Button>
  ) : null;
};

const NothingWaits = ({ counts }: { readonly counts: TransferCounts }) => {
  const { t } = useTranslation('office');
  const { now } = useStaff();
  return (
    <EmptyState title={t('outbox.emptyTitle')}>
      {t('outbox.emptyText')} {counts.lastExchange !== undefined && t('outbox.emptyLast', { time: momentText(counts.lastExchange, now()) })}
    </EmptyState>
  );
};
