import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/shared/icon.tsx';
import { questionIcon } from '#ui/shared/icons.ts';
import './act-row.css';
import { FeedbackDialog } from './feedback-dialog.tsx';
import type { FeedbackSubject } from './feedback-subject.ts';

export type FeedbackItemProps = FeedbackSubject;

/** In the menu of a point: opens the dialog in which one says what is wrong with it. A menu that is itself modal opens `FeedbackDialog` after it has closed. */
export const FeedbackItem = (subject: FeedbackItemProps) => {
  const { t } = useTranslation('info');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="act-row" onClick={() => setOpen(true)}>
        <Icon shape={questionIcon} />
        {t('feedback.open')}
      </button>
      <FeedbackDialog subject={subject} open={open} onClose={() => setOpen(false)} />
    </>
  );
};
