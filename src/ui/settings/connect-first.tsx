import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Connection } from '#storage/settings.ts';
import { Button, BackLink } from '#ui/shared/button.tsx';
import { arrowRightIcon } from '#ui/shared/icons.ts';
import { Page } from '#ui/shared/page.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { usePageLanguage } from '#ui/shared/page-language.ts';
import { useStaff } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { ConnectionForm } from './connection-form.tsx';
import { StaffChoice } from './staff-choice.tsx';

/** Stands before the talks until the tablet belongs to an office and somebody has said who works on it. */
export const ConnectFirst = () => {
  usePageLanguage(sourceLanguage, 'ltr');
  const staff = useStaff();
  const connection = useLive(() => staff.connection, []);
  if (connection.kind === 'loading') return null;
  const connected = connection.kind === 'ready' ? connection.value : undefined;
  return connected === undefined ? <Connect /> : <WhoWorksHere key="who" connection={connected} />;
};

const Connect = () => {
  const { t } = useTranslation('office');
  useTitle(t('connect.title'));
  return (
    <Page skipLabel={t('shell.skip')} bar={<BackLink href="/">{t('connect.toInfo')}</BackLink>}>
      <PageHeader title={t('connect.title')} lead={t('connect.lead')} />
      <ConnectionForm />
    </Page>
  );
};

const WhoWorksHere = ({ connection }: { readonly connection: Connection }) => {
  const { t } = useTranslation('office');
  const { settings } = useStaff();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [missing, setMissing] = useState(false);
  useTitle(t('connect.whoTitle'));
  const submit = (event: Event) => {
    event.preventDefault();
    if (chosen === undefined) setMissing(true);
    else void settings.save('currentStaff', chosen);
  };
  return (
    <Page skipLabel={t('shell.skip')}>
      <PageHeader title={t('connect.whoTitle')} lead={t('connect.whoLead', { office: connection.office.name })} />
      <form class="connection-form" noValidate onSubmit={submit}>
        <StaffChoice
          id="connect-who"
          legend={t('connect.whoLegend')}
          staff={connection.staff}
          value={chosen}
          onValue={setChosen}
          error={missing && chosen === undefined ? t('connect.whoMissing') : undefined}
        />
        <div>
          <Button kind="next" size="large" type="submit" iconEnd={arrowRightIcon}>{t('connect.whoSubmit')}</Button>
        </div>
      </form>
    </Page>
  );
};
