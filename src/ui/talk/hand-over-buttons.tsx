import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Handout } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { Dialog } from '#ui/shared/dialog.tsx';
import { printerIcon, qrCodeIcon, shareIcon } from '#ui/shared/icons.ts';
import { QrCode } from '#ui/shared/qr-code.tsx';
import { TextInput } from '#ui/shared/text-input.tsx';
import './hand-over.css';

export type HandOverButtonsProps = {
  readonly address: string;
  readonly ownSteps: number;
  /** «Scannen Sie den Code» in the guest's language. */
  readonly scanMe: ComponentChildren;
  /** Notes the hand-over; each way counts once it has really happened. */
  readonly onHandOver: (way: Handout['way']) => Promise<boolean>;
};

/** [Drucken] [QR-Code zeigen] [Link teilen] */
export const HandOverButtons = ({ address, ownSteps, scanMe, onHandOver }: HandOverButtonsProps) => {
  const { t } = useTranslation('closing');
  const [open, setOpen] = useState<'qr' | 'link' | undefined>(undefined);
  const [copied, setCopied] = useState(false);
  const print = async () => {
    await onHandOver('print');
    window.print();
  };
  const showQr = () => {
    setOpen('qr');
    void onHandOver('qr');
  };
  const share = async () => {
    const shared = await shareAddress(address, t('handout.shareText'));
    if (shared === 'cancelled') return;
    setCopied(shared === 'copied');
    if (shared !== 'shared') setOpen('link');
    await onHandOver('link');
  };
  return (
    <div class="hand-over">
      <Button kind="primary" icon={printerIcon} onClick={() => void print()}>{t('handout.print')}</Button>
      <Button icon={qrCodeIcon} onClick={showQr}>{t('handout.showQr')}</Button>
      <Button icon={shareIcon} onClick={() => void share()}>{t('handout.share')}</Button>
      <Dialog open={open === 'qr'} title={t('handout.qrTitle')} closeLabel={t('handout.close')} onClose={() => setOpen(undefined)}>
        <div class="hand-over__qr">
          <QrCode text={address} label={t('handout.qrLabel')} />
          <p class="hand-over__scan">{scanMe}</p>
          <p>{t('handout.qrText')}</p>
          <p>
            <b>{t('handout.noPersonalData')}.</b> {ownSteps > 0 && t('handout.ownSteps', { count: ownSteps })}
          </p>
        </div>
      </Dialog>
      <Dialog open={open === 'link'} title={copied ? t('handout.copied') : t('handout.shareTitle')} closeLabel={t('handout.close')} onClose={() => setOpen(undefined)}>
        <TextInput id="handout-address" label={t('handout.address')} hint={ownSteps > 0 ? t('handout.ownSteps', { count: ownSteps }) : undefined} value={address} onValue={() => {}} rows={4} dir="ltr" />
      </Dialog>
    </div>
  );
};

type Shared = 'shared' | 'copied' | 'shown' | 'cancelled';

/** The device's own way of sharing, else the clipboard, else the address itself to be copied by hand. */
const shareAddress = async (url: string, title: string): Promise<Shared> => {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'shown';
  }
};
