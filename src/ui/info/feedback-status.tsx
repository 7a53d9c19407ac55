import { useEffect, useRef } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { FeedbackState } from '#storage/feedback.ts';
import { Button } from '#ui/shared/button.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { doneIcon, errorIcon, offlineIcon, questionIcon, uploadIcon, undoIcon, type IconShape } from '#ui/shared/icons.ts';
import { useOnline } from '#ui/shared/use-online.ts';

/** `saving`: not on the disk yet, or not yet known to be. `unknown`: this device has forgotten it, sent or not. */
export type FeedbackStanding = FeedbackState | 'saving' | 'unknown';

export type FeedbackStatusProps = { readonly state: FeedbackStanding; readonly onClose: () => void; readonly onWithdraw?: () => Promise<void> };

/** Where an entry is; it never says more than is known. */
export const FeedbackStatus = ({ state, onClose, onWithdraw }: FeedbackStatusProps) => {
  const { t } = useTranslation('info');
  const online = useOnline();
  const words = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: without this the focus would be lost.
  useEffect(() => words.current?.focus(), []);
  const word = state === 'sending' ? 'waiting' : state;
  return (
    <div class="feedback">
      <p class="feedback__status" data-state={word} role="status" tabIndex={-1} ref={words}>
        <Icon shape={word === 'waiting' && !online ? offlineIcon : icons[word]} size="large" />
        <span>{t(`feedback.${word}`)}</span>
      </p>
      <div class="feedback__actions">
        {state === 'waiting' && onWithdraw && <Button icon={undoIcon} onClick={() => void onWithdraw()}>{t('feedback.undo')}</Button>}
        <Button kind="primary" onClick={onClose}>{t('page.close')}</Button>
      </div>
    </div>
  );
};

const icons: Readonly<Record<Exclude<FeedbackStanding, 'sending'>, IconShape>> = {
  saving: uploadIcon,
  waiting: uploadIcon,
  sent: doneIcon,
  withdrawn: doneIcon,
  refused: errorIcon,
  unknown: questionIcon,
};
