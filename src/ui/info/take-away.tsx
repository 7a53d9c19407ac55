import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { Dialog } from '#ui/shared/dialog.tsx';
import { noteIcon, printerIcon, qrCodeIcon, shareIcon } from '#ui/shared/icons.ts';
import { longestForCode, QrCode } from '#ui/shared/qr-code.tsx';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import type { Guest } from './guest-page.tsx';
import { PrintDialog, type PrintOption } from './print-dialog.tsx';
import './take-away.css';

export type TakeAwayProps = {
  /** What is handed on, without the origin. */
  readonly path: string;
  readonly title: string;
  readonly guest: Guest;
  readonly facts: FactSource;
  readonly print: readonly PrintOption[];
  readonly heading: string;
  /** What is handed on and what is not. */
  readonly note?: string;
  /** The page has a status of its own, which says this too; without it the words stand in one here. */
  readonly onSaid?: (words: string) => void;
};

/** Paper, another phone, another person: every button does something on every device. */
export const TakeAway = ({ path, title, guest, facts, print, heading, note, onSaid }: TakeAwayProps) => {
  const { t } = useTranslation('info');
  const [open, setOpen] = useState<'print' | 'qr'>();
  const address = new URL(path, location.href).href;
  const close = () => setOpen(undefined);
  return (
    <section class="topic__take-away">
      <h2>{heading}</h2>
      {note !== undefined && <p class="take-away__note">{note}</p>}
      <div class="topic__acts">
        <Button icon={printerIcon} onClick={() => setOpen('print')}>{t('act.print')}</Button>
        <Button icon={qrCodeIcon} onClick={() => setOpen('qr')}>{t('act.openOnPhone')}</Button>
        <ShareButton address={address} title={title} onSaid={onSaid} />
      </div>
      <PrintDialog open={open === 'print'} onClose={close} guest={guest} facts={facts} options={print} />
      <Dialog open={open === 'qr'} title={t('act.openOnPhone')} closeLabel={t('page.close')} onClose={close}>
        {address.length > longestForCode ? (
          <p>{t('list.tooLong')}</p>
        ) : (
          <>
            <p>{t('act.openOnPhoneText')}</p>
            <div class="topic__qr"><QrCode text={address} label={t('act.qrLabel')} /></div>
            <p class="take-away__address"><bdi dir="ltr">{address}</bdi></p>
          </>
        )}
      </Dialog>
    </section>
  );
};

type ShareButtonProps = Pick<TakeAwayProps, 'title' | 'onSaid'> & { readonly address: string };

/** The device's own way of sharing; where it has none, the link goes to the clipboard, or is shown to be copied by hand. */
const ShareButton = ({ address, title, onSaid }: ShareButtonProps) => {
  const { t } = useTranslation('info');
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>();
  const canShare = typeof navigator.share === 'function';
  const act = async () => {
    // Somebody who closes the sheet of the device has not failed.
    if (canShare) return navigator.share({ title, url: address }).catch(() => undefined);
    const copied = (await copy(address)) ? 'copied' : 'notCopied';
    setOutcome(copied);
    onSaid?.(t(`act.${copied}`));
  };
  return (
    <>
      <Button icon={canShare ? shareIcon : noteIcon} onClick={() => void act()}>{t(canShare ? 'act.share' : 'act.copyLink')}</Button>
      <p class="topic__shared" role={onSaid === undefined ? 'status' : undefined}>
        {outcome && t(`act.${outcome}`)} {outcome === 'notCopied' && <bdi dir="ltr">{address}</bdi>}
      </p>
    </>
  );
};

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
