import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { refreshIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { usePageLanguage } from '#ui/shared/page-language.ts';
import { Page } from '#ui/shared/page.tsx';
import { useServices, type Services } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { EmergencyCalls } from './emergency-calls.tsx';
import { EmergencyCard } from './emergency-card.tsx';
import { EmergencyContent } from './emergency-content.tsx';
import { EmergencyPlace } from './emergency-place.tsx';
import './emergency-page.css';
import { GuestPage, type Guest } from './guest-page.tsx';
import { LanguageList } from './language-list.tsx';
import { useOfflineCopy } from './offline-copy.ts';
import { emergencyTopic } from './topic-order.ts';
import type { TopicView } from './topic-page.tsx';

/** Numbers one can call stand here from the first moment, whatever is missing, broken or still on its way. */
export const EmergencyPage = ({ lang }: { readonly lang: string }) => (
  <GuestPage
    lang={lang}
    // Nothing is waited for: the content is loaded below the numbers.
    load={async () => true}
    hrefIn={hrefIn}
    emergencyLink={false}
    meanwhile={(languages) => <NumbersFirst languages={languages} />}
  >
    {(_, guest) => <Emergency guest={guest} />}
  </GuestPage>
);

const hrefIn = (tag: string): string => `/info/${tag}/notfall`;

/** Before anything is known of the language, and where it is unknown: the numbers, in German where no wording has arrived. */
const NumbersFirst = ({ languages }: { readonly languages: readonly Language[] }) => {
  const { t, i18n } = useTranslation('info');
  const title = t('emergency.title', { defaultValue: 'Notfall' });
  const spoken = i18n.language || sourceLanguage;
  // The table of languages, which knows directions from CLDR, may still be on its way.
  usePageLanguage(spoken, i18n.dir(spoken));
  useTitle(title);
  return (
    <Page skipLabel={t('page.skip', { defaultValue: 'Zum Inhalt' })}>
      <PageHeader title={title} />
      <EmergencyCalls />
      {languages.length > 0 && (
        <section>
          <h2>{t('language.choose')}</h2>
          <LanguageList languages={languages} hrefIn={hrefIn} />
        </section>
      )}
    </Page>
  );
};

const Emergency = ({ guest }: { readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { library } = useServices();
  const [attempt, setAttempt] = useState(0);
  const { tag } = guest.language;
  const content = useLoaded(() => emergencyIn(library, tag), [tag, attempt]);
  const view = content.kind === 'ready' ? content.value : undefined;
  const isMissing = content.kind === 'failed' || (content.kind === 'ready' && view === undefined);
  useOfflineCopy(tag);
  useTitle(t('emergency.title'));
  useEffect(() => {
    if (!isMissing) return;
    const again = () => setAttempt((count) => count + 1);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isMissing]);
  return (
    <>
      <PageHeader title={t('emergency.title')} lead={`${t('emergency.free')} ${t('emergency.reception')}`} />
      <div class="guest-stack">
        <EmergencyCalls view={view} guest={guest} />
        <EmergencyCard guest={guest} />
        <EmergencyPlace view={view} />
        {view !== undefined && <EmergencyContent view={view} guest={guest} />}
        {isMissing && (
          <Notice kind="offline" action={<Button icon={refreshIcon} onClick={() => setAttempt((count) => count + 1)}>{t('page.retry')}</Button>}>
            {t('emergency.numbersHere')}
          </Notice>
        )}
      </div>
    </>
  );
};

/** With the German, which is read out on the telephone. */
const emergencyIn = (library: Services['library'], lang: string): Promise<TopicView | undefined> => library.inEditionOf(lang, async (edition) => {
  const [page, german, index, structure] = await Promise.all([
    edition.topic(lang, emergencyTopic),
    lang === sourceLanguage ? undefined : edition.topic(sourceLanguage, emergencyTopic).catch(() => undefined),
    edition.index(lang),
    edition.structure(),
  ]);
  if (page === undefined || index === undefined || structure === undefined) return undefined;
  return { page, german, index, germanIndex: undefined, structure };
});
