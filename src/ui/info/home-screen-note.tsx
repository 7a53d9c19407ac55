import { useTranslation } from 'react-i18next';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';

/**
 * On an iPhone the page cannot offer to be put on the home screen; it can only say why and how.
 * https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/ (7-day cap on all script-writable storage)
 */
export const HomeScreenNote = () => {
  const { t } = useTranslation('info');
  const { installPrompt } = useServices();
  if (!installPrompt.byHand) return null;
  return (
    <Notice kind="info" title={t('homeScreen.title')}>
      <p>{t('homeScreen.why')}</p>
      <ol>
        <li>{t('homeScreen.share')}</li>
        <li>{t('homeScreen.add')}</li>
      </ol>
    </Notice>
  );
};
