import { useEffect } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { refreshIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { EmergencyBar } from './emergency-bar.tsx';
import type { Guest } from './guest-page.tsx';
import { LanguageList } from './language-list.tsx';

export type MissingLanguageProps = { readonly guest: Guest; readonly hrefIn: (tag: string) => string; readonly onRetry: () => void };

/** No network, and this language was never brought to the device: what there is instead, and what to do. */
export const MissingLanguage = ({ guest, hrefIn, onRetry }: MissingLanguageProps) => {
  const { t } = useTranslation('info');
  const { languagesHere, readLanguagesHere } = useServices();
  const { language, languages } = guest;
  const title = t('offline.missingTitle', { language: language.autonym });
  const here = languages.filter(({ tag }) => languagesHere.value?.includes(tag));
  useTitle(title);
  useEffect(() => void readLanguagesHere(), []);
  useEffect(() => {
    addEventListener('online', onRetry);
    return () => removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <>
      <PageHeader title={title} />
      <div class="guest-stack">
        <Notice kind="offline" action={<Button kind="primary" icon={refreshIcon} onClick={onRetry}>{t('page.retry')}</Button>}>
          <p>{t('offline.missingText')}</p>
        </Notice>
        <EmergencyBar lang={language.tag} linked={false} />
        {here.length > 0 && (
          <section>
            <h2>{t('offline.missingHere')}</h2>
            <LanguageList languages={here} hrefIn={hrefIn} />
          </section>
        )}
      </div>
    </>
  );
};
