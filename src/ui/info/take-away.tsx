import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { Dialog } from '#ui/shared/dialog.tsx';
import { noteIcon, printerIcon, qrCodeIcon, shareIcon } from '#ui/shared/icons.ts';
import { QrCode } from '#ui/shared/qr-code.tsx';

export type TakeAwayProps = {
  /** What is handed on, without the origin. */
  readonly path: string;
  readonly title: string;
};

/** Paper, another phone, another person: every button does something on every device. */
export const TakeAway = ({ path, title }: TakeAwayProps) => {
  const { t } = useTranslation('info');
  const [isQrShown, showQr] = useState(false);
  const address = new URL(path, location.href).href;
  return (
    <section class="topic__take-away">
      <h2>{t('topic.takeAway')}</h2>
      <div class="topic__acts">
        <Button icon={printerIcon} onClick={() => print()}>{t('act.print')}</Button>
        <Button icon={qrCodeIcon} onClick={() => showQr(true)}>{t('act.openOnPhone')}</Button>
        <ShareButton address={address} title={title} />
      </div>
      <Dialog open={isQrShown} title={t('act.openOnPhone')} closeLabel={t('page.close')} onClose={() => showQr(false)}>
        <p>{t('act.openOnPhoneText')}</p>
        <div class="topic__qr"><QrCode text={address} label={t('act.qrLabel')} /></div>
        <p><bdi dir="ltr">{address}</bdi></p>
      </Dialog>
    </section>
  );
};

/** The device's own way of sharing; where it has none, the link goes to the clipboard, or is shown to be copied by hand. */
const ShareButton = ({ address, title }: { readonly address: string; readonly title: string }) => {
  const { t } = useTranslation('info');
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>();
  const canShare = typeof navigator.share === 'function';
  const act = async () => {
    // Somebody who closes the sheet of the device has not failed.
    if (canShare) return navigator.share({ title, url: address }).catch(() => undefined);
    const copied = await copy(address);
    setOutcome(copied ? 'copied' : 'notCopied');
  };
  return (
    <>
      <Button icon={canShare ? shareIcon : noteIcon} onClick={() => void act()}>{t(canShare ? 'act.share' : 'act.copyLink')}</Button>
      <p class="topic__shared" role="status">
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
