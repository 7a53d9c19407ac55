import { useEffect } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#ui/shared/button.tsx';
import { closeIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';
import './my-list-lost.css';

/** Says that the device did not keep what was put on the list. Below every page of the public part, because every page keeps something. */
export const ListLost = () => {
  const { t } = useTranslation('info');
  const { listLost } = useServices().preferences;
  const close = () => {
    listLost.value = false;
  };
  useEffect(() => close, []);
  return (
    <div class="list-lost" role="alert">
      {listLost.value && <Notice kind="error" action={<IconButton icon={closeIcon} label={t('page.close')} onClick={close} />}>{t('list.notKept')}</Notice>}
    </div>
  );
};
