import { useTranslation } from 'react-i18next';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { LinkButton } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageHeader } from './page-header.tsx';
import { useTitle } from './title.ts';

/** An address that leads nowhere, with one that does; the navigation has the others. */
export const NotFoundPage = () => {
  const { t } = useTranslation('office');
  useTitle(t('notFound.title'));
  return (
    <StaffPage>
      <PageHeader title={t('notFound.title')} />
      <EmptyState title={t('notFound.text')} action={<LinkButton kind="primary" href="/gespraeche">{t('notFound.talks')}</LinkButton>}>
        <a href="/">{t('notFound.info')}</a>
      </EmptyState>
    </StaffPage>
  );
};
