import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '#storage/outbox.ts';
import { momentText } from '#ui/shared/clock.ts';
import { outcomeKey } from '#ui/shared/error-text.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useOnline } from '#ui/shared/use-online.ts';
import { waitingByTalk, type WaitingTalk } from './by-talk.ts';
import { TalkTitle } from './talk-title.tsx';

export type WaitingListProps = { readonly entries: readonly OutboxEntry[]; readonly total: number };

/** What waits, talk by talk, and why it has not gone yet. */
export const WaitingList = ({ entries, total }: WaitingListProps) => {
  const { t } = useTranslation('office');
  const { sync } = useStaff();
  const online = useOnline();
  const state = sync.state.value;
  const reason = outcomeKey(state.kind === 'after' ? state.outcome : undefined, online);
  return (
    <section class="outbox__section">
      <h2>{t('outbox.waitingTitle')}</h2>
      <Notice kind={online ? 'info' : 'offline'} title={t('outbox.reason')}>{t(state.kind === 'running' ? 'outbox.sending' : reason)}</Notice>
      <ul class="outbox__list">
        {waitingByTalk(entries).map((waiting) => (
          <WaitingRow key={waiting.talk} waiting={waiting} />
        ))}
      </ul>
      {total > entries.length && <p class="outbox__note">{t('outbox.shown', { shown: entries.length, total })}</p>}
    </section>
  );
};

const WaitingRow = ({ waiting }: { readonly waiting: WaitingTalk }) => {
  const { t } = useTranslation('office');
  const { now } = useStaff();
  return (
    <li class="outbox__entry">
      <div class="outbox__words">
        <p class="outbox__talk">
          <a href={`/gespraeche/${waiting.talk}`}>
            <TalkTitle talk={waiting.talk} />
          </a>
          : {t('outbox.entries', { count: waiting.entries })}
        </p>
        <p class="outbox__note">{waiting.kinds.map((kind) => t(`entry.${kind}`)).join(', ')}</p>
        <p class="outbox__note">
          {t('outbox.since', { time: momentText(waiting.since, now()) })}
          {waiting.tries > 0 && ` · ${t('outbox.tries', { count: waiting.tries })}`}
        </p>
      </div>
    </li>
  );
};
