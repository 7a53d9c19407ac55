import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { refreshIcon } from '#ui/shared/icons.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { Page } from '#ui/shared/page.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { EmergencyBar } from './emergency-bar.tsx';

/** In place of a page that broke while it was drawn: never a white one. In German where no wording has arrived. */
export const BrokenPage = () => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const lang = preferences.language.peek() ?? sourceLanguage;
  const title = t('page.failedTitle', { defaultValue: 'Das hat nicht geklappt' });
  useTitle(title);
  return (
    <Page skipLabel={t('page.skip', { defaultValue: 'Zum Inhalt' })}>
      <PageHeader title={title} />
      <EmptyState
        title={t('page.failedText', { defaultValue: 'Die Seite konnte nicht gezeigt werden. Versuchen Sie es nochmals.' })}
        action={<Button kind="primary" icon={refreshIcon} onClick={() => location.reload()}>{t('page.retry', { defaultValue: 'Nochmals versuchen' })}</Button>}
      >
        {preferences.staff.peek() ? (
          <LinkButton href="/gespraeche">{t('office:notFound.talks', { defaultValue: 'Zu den Gesprächen' })}</LinkButton>
        ) : (
          <LinkButton href={`/info/${lang}`}>{t('page.allTopics', { defaultValue: 'Alle Themen' })}</LinkButton>
        )}
      </EmptyState>
      <EmergencyBar lang={lang} linked={false} />
    </Page>
  );
};
