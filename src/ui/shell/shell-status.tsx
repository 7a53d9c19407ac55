import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { TransferCounts } from '#core/transfer.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { StatusLine } from '#ui/shared/status-line.tsx';
import { useLive } from '#ui/shared/use-live.ts';
import { useOnline } from '#ui/shared/use-online.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import './shell-status.css';
import { statusOf, type Status } from './status.ts';

export type ShellStatusProps = { readonly counts: TransferCounts | undefined; readonly inTalk: boolean; readonly path: string };

/** The one line that says what is saved and what is sent. */
export const ShellStatus = ({ counts, inTalk, path }: ShellStatusProps) => {
  const { t } = useTranslation('office');
  const { acts, sync, settings } = useStaff();
  const online = useOnline();
  const now = useMinute();
  const disconnected = useLive(() => settings.watch('disconnected'), []);
  const status = statusOf({
    save: acts.saveState.value,
    sync: sync.state.value,
    counts,
    disconnected: disconnected.kind === 'ready' && Boolean(disconnected.value),
    online,
    inTalk,
    now,
  });
  const undoable = acts.undoable.value;
  const text = status?.words.map(({ key, values }) => t(key, { ...values })).join(' · ');
  return (
    <div class="shell-status" data-age={status?.age}>
      <StatusLine kind={status?.kind ?? 'saved'} action={status?.action && places[status.action] !== path && <StatusAction action={status.action} />}>
        {undoable && <VisuallyHidden>{undoable.label}. </VisuallyHidden>}
        {text}
      </StatusLine>
    </div>
  );
};

/** Where the thing to do is done; the page itself needs no way to itself. */
const places = { sendNow: '/ausgang', decide: '/ausgang', reconnect: '/einstellungen' } as const;

const StatusAction = ({ action }: { readonly action: NonNullable<Status['action']> }) => {
  const { t } = useTranslation('office');
  const { sync } = useStaff();
  switch (action) {
    case 'sendNow':
      return <Button onClick={sync.now}>{t('status.sendNow')}</Button>;
    case 'decide':
      return <LinkButton href={places.decide}>{t('status.decide')}</LinkButton>;
    case 'reconnect':
      return <LinkButton href={places.reconnect}>{t('status.reconnect')}</LinkButton>;
  }
};

/** Ages grow without anything being saved: the line looks at the clock once a minute. */
const useMinute = (): number => {
  const { now } = useStaff();
  const [minute, setMinute] = useState(now());
  useEffect(() => {
    const timer = setInterval(() => setMinute(now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(minute, now());
};
