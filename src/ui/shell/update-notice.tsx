import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';
import './update-notice.css';

/** A new version is offered between talks, never in one. [S15] «Nach dem Gespräch» means what it says: it comes back then. */
export const UpdateNotice = ({ inTalk }: { readonly inTalk: boolean }) => {
  const { t } = useTranslation('office');
  const { update } = useServices();
  const [postponed, setPostponed] = useState(false);
  useEffect(() => {
    if (inTalk) setPostponed(false);
  }, [inTalk]);
  if (!update.ready.value || inTalk || postponed) return null;
  return (
    <Notice
      kind="info"
      title={t('shell.updateTitle')}
      action={
        <div class="update-notice__choice">
          <Button kind="primary" onClick={update.apply}>{t('shell.updateNow')}</Button>
          <Button onClick={() => setPostponed(true)}>{t('shell.updateLater')}</Button>
        </div>
      }
    >
      {t('shell.updateText')}
    </Notice>
  );
};
