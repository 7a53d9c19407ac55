import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { HeldEntry } from '#storage/outbox.ts';
import { Button } from '#ui/shared/button.tsx';
import { momentText } from '#ui/shared/clock.ts';
import { ConfirmDialog } from '#ui/shared/dialog.tsx';
import { heldReasonKey } from '#ui/shared/error-text.ts';
import { refreshIcon, trashIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import { entryKinds } from './entry-kinds.ts';
import { TalkTitle } from './talk-title.tsx';

/** Entries the endpoint would not take: each with its reason and the ways out. Nothing is dropped but by a person. [S5] */
export const HeldList = ({ entries }: { readonly entries: readonly HeldEntry[] }) => {
  const { t } = useTranslation('office');
  const { outbox } = useStaff();
  const [discarding, setDiscarding] = useState<HeldEntry | undefined>(undefined);
  const discard = async () => {
    if (discarding !== undefined) await outbox.discard(discarding.change.id);
    setDiscarding(undefined);
  };
  return (
    <section class="outbox__section">
      <h2>{t('outbox.heldTitle')}</h2>
      <p class="outbox__note">{t('outbox.heldText')}</p>
      <ul class="outbox__list">
        {entries.map((entry) => (
          <HeldRow key={entry.change.id} entry={entry} onDiscard={() => setDiscarding(entry)} />
        ))}
      </ul>
      <ConfirmDialog
        open={discarding !== undefined}
        title={t('outbox.discardTitle')}
        confirmLabel={t('outbox.discardConfirm')}
        closeLabel={t('outbox.discardCancel')}
        onConfirm={() => void discard()}
        onClose={() => setDiscarding(undefined)}
      >
        <p>{discarding && t('outbox.discardText', { what: kindsText(discarding, t) })}</p>
      </ConfirmDialog>
    </section>
  );
};

const HeldRow = ({ entry, onDiscard }: { readonly entry: HeldEntry; readonly onDiscard: () => void }) => {
  const { t } = useTranslation('office');
  const { outbox, sync, now } = useStaff();
  const resend = async () => {
    await outbox.resend(entry.change.id);
    sync.now();
  };
  return (
    <li class="outbox__entry">
      <div class="outbox__words">
        <p class="outbox__talk"><TalkTitle talk={entry.change.talk} /></p>
        <p>
          {t(heldReasonKey(entry.reason))} {entry.status === 'quarantined' && heldReasonKey(entry.reason) !== 'heldReason.value' && t('outbox.quarantinedNote')}
        </p>
        <p class="outbox__note">
          {t('outbox.about', { what: kindsText(entry, t) })} · {t('outbox.since', { time: momentText(entry.savedAt, now()) })}
        </p>
      </div>
      <div class="outbox__ways">
        <Button icon={refreshIcon} onClick={() => void resend()}>{t('outbox.retry')}</Button>
        <Button kind="danger" icon={trashIcon} onClick={onDiscard}>{t('outbox.discard')}</Button>
      </div>
    </li>
  );
};

const kindsText = ({ change }: HeldEntry, t: (key: string) => string): string =>
  entryKinds([change])
    .map((kind) => t(`entry.${kind}`))
    .join(', ');
