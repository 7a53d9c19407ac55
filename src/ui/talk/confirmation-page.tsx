import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import type { ScheduleState } from '#sync/schedule.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { clockTime } from '#ui/shared/clock.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { arrowRightIcon, doneIcon, uploadedIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useOnline } from '#ui/shared/use-online.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import './confirmation.css';
import { TalkGate } from './talk-gate.tsx';
import { useKicker } from './use-kicker.ts';
import { useTransferOf, type TalkTransfer } from './use-transfer-of.ts';

export const ConfirmationPage = ({ id }: { readonly id: string }) => <TalkGate id={id}>{(talk) => <Confirmation talk={talk} />}</TalkGate>;

/** S12: what is certain now, and what becomes certain while one looks on. */
const Confirmation = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('closing');
  const kicker = useKicker(talk);
  const closed = talk.state === 'closed';
  const title = t(closed ? 'confirmation.title' : 'confirmation.openTitle');
  useTitle(title);
  return (
    <StaffPage
      actions={
        <>
          <LinkButton href="/gespraeche">{t('confirmation.toList')}</LinkButton>
          {closed ? (
            <LinkButton kind="next" size="large" iconEnd={arrowRightIcon} href="/gespraeche/neu">{t('confirmation.next')}</LinkButton>
          ) : (
            <LinkButton kind="primary" size="large" href={`/gespraeche/${talk.id}/abschluss`}>{t('confirmation.toClosing')}</LinkButton>
          )}
        </>
      }
    >
      <PageHeader kicker={kicker} title={title} />
      <Transfer transfer={useTransferOf(talk.id)} />
    </StaffPage>
  );
};

const waitingWords = (online: boolean, state: ScheduleState): string => {
  if (!online) return 'savedText';
  if (state.kind === 'running') return 'sending';
  return state.kind === 'after' && state.outcome.kind === 'later' ? 'savedTextServer' : 'savedText';
};

const Transfer = ({ transfer }: { readonly transfer: TalkTransfer | undefined }) => {
  const { t } = useTranslation('closing');
  const { sync } = useStaff();
  const online = useOnline();
  if (transfer === undefined) return null;
  if (transfer.kind === 'held') {
    return (
      <Notice kind="warning" title={t('confirmation.held', { count: transfer.held })} action={<LinkButton href="/ausgang">{t('confirmation.toOutbox')}</LinkButton>}>
        {t('confirmation.savedTitle')}
      </Notice>
    );
  }
  if (transfer.kind === 'sent') {
    return (
      <div class="confirmation" data-kind="sent">
        <Icon shape={uploadedIcon} />
        <p class="confirmation__title">{transfer.at === undefined ? t('confirmation.sentPlain') : t('confirmation.sent', { time: clockTime(transfer.at) })}</p>
        <p>{t('confirmation.sentText')}</p>
      </div>
    );
  }
  return (
    <div class="confirmation">
      <Icon shape={doneIcon} />
      <p class="confirmation__title">{t('confirmation.savedTitle')}</p>
      <p>{t(`confirmation.${waitingWords(online, sync.state.value)}`)}</p>
    </div>
  );
};
