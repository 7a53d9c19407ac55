import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { TransferCounts } from '#core/transfer.ts';
import type { Connection } from '#storage/settings.ts';
import { momentText } from '#ui/shared/clock.ts';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { outcomeKey } from '#ui/shared/error-text.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { codeInFragment } from './connection-fields.ts';
import { ConnectionForm } from './connection-form.tsx';
import { Facts, Section } from './section.tsx';

export type ConnectionSectionProps = {
  readonly connection: Connection | undefined;
  readonly counts: TransferCounts | undefined;
  /** The first time only: there is somebody to name before anything can be recorded. */
  readonly onConnected: () => void;
};

export const ConnectionSection = ({ connection, counts, onConnected }: ConnectionSectionProps) => {
  const { t } = useTranslation('office');
  if (connection === undefined) {
    return (
      <Section title={t('settings.connection')}>
        <Notice kind="warning">{t('settings.notConnected')}</Notice>
        <ConnectionForm onConnected={onConnected} />
      </Section>
    );
  }
  return (
    <Section title={t('settings.connection')}>
      <ConnectionFacts connection={connection} counts={counts} />
      <ConnectAnew connection={connection} waiting={(counts?.waiting ?? 0) + (counts?.held ?? 0)} />
    </Section>
  );
};

const ConnectionFacts = ({ connection, counts }: { readonly connection: Connection; readonly counts: TransferCounts | undefined }) => {
  const { t } = useTranslation('office');
  const { settings, now } = useStaff();
  const disconnected = useLive(() => settings.watch('disconnected'), []);
  const reason = disconnected.kind === 'ready' ? disconnected.value : undefined;
  const last = counts?.lastExchange === undefined ? t('settings.neverExchanged') : momentText(counts.lastExchange, now());
  return (
    <>
      {reason && <Notice kind="error">{t(outcomeKey({ kind: 'disconnected', reason }, true))}</Notice>}
      <Facts
        facts={[
          { label: t('settings.office'), value: connection.office.name },
          { label: t('settings.device'), value: connection.deviceName },
          { label: t('settings.endpoint'), value: <bdi dir="ltr">{connection.endpoint}</bdi> },
          { label: t('settings.lastExchange'), value: last },
        ]}
      />
    </>
  );
};

/** A code in the address means that somebody is about to connect anew: the form stands open. */
const ConnectAnew = ({ connection, waiting }: { readonly connection: Connection; readonly waiting: number }) => {
  const { t } = useTranslation('office');
  const [round, setRound] = useState(0);
  const [open] = useState(() => codeInFragment(location.hash) !== undefined);
  return (
    <Disclosure key={round} summary={t('settings.connectAnew')} open={open && round === 0}>
      <div class="connection-form">
        <p class="settings__hint">{t('settings.connectAnewHint')}</p>
        {waiting > 0 && <Notice kind="warning">{t('settings.connectAnewWaiting', { count: waiting })}</Notice>}
        <ConnectionForm endpoint={connection.endpoint} deviceName={connection.deviceName} onConnected={() => setRound(round + 1)} />
      </div>
    </Disclosure>
  );
};
