import { useLocation } from 'preact-iso';
import { useContext } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { TransferCounts } from '#core/transfer.ts';
import type { Connection } from '#storage/settings.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { TaskList, TaskRow } from '#ui/shared/task-list.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { ShellContext, StaffPage } from '#ui/shell/staff-page.tsx';
import { AboutSection } from './about-section.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { LanguagesSection } from './languages-section.tsx';
import { Section } from './section.tsx';
import { StaffChoice } from './staff-choice.tsx';
import { StorageSection } from './storage-section.tsx';
import './settings.css';

/** S16, what of it exists. Everything takes effect at once; nothing has to be sent. */
export const SettingsPage = () => {
  const { t } = useTranslation('office');
  const staff = useStaff();
  const { preferences } = useServices();
  const { route } = useLocation();
  const { allLanguages } = useContext(ShellContext);
  const connection = useLive(() => staff.connection, []);
  const counts = useLive(() => staff.counts, []);
  useTitle(t('settings.title'));
  const connected = connection.kind === 'ready' ? connection.value : undefined;
  const known = counts.kind === 'ready' ? counts.value : undefined;
  return (
    <StaffPage>
      <PageHeader title={t('settings.title')} />
      <div class="settings">
        <MoreRows counts={connected === undefined ? undefined : known} isConnected={connected !== undefined} />
        {connected !== undefined && <WhoSection connection={connected} />}
        {connection.kind !== 'loading' && <ConnectionSection connection={connected} counts={known} onConnected={() => route('/gespraeche')} />}
        <DisplaySection preferences={preferences} />
        <LanguagesSection allLanguages={allLanguages} />
        <StorageSection />
        <AboutSection />
      </div>
    </StaffPage>
  );
};

/** What «Mehr» leads to besides what can be set. */
const MoreRows = ({ counts, isConnected }: { readonly counts: TransferCounts | undefined; readonly isConnected: boolean }) => {
  const { t } = useTranslation('office');
  const waiting = (counts?.waiting ?? 0) + (counts?.held ?? 0);
  const status = waiting === 0 ? { label: t('settings.outboxEmpty'), tone: 'done' as const } : { label: t('settings.outboxWaiting', { count: waiting }), tone: 'stone' as const };
  return (
    <TaskList>
      {isConnected && <TaskRow href="/ausgang" title={t('settings.outbox')} status={counts === undefined ? undefined : status} />}
      <TaskRow href="/inhalte" title={t('contents.title')} detail={t('contents.rowDetail')} />
    </TaskList>
  );
};

const WhoSection = ({ connection }: { readonly connection: Connection }) => {
  const { t } = useTranslation('office');
  const { settings } = useStaff();
  const person = useLive(() => settings.watch('currentStaff'), []);
  if (connection.staff.length === 0) return null;
  return (
    <Section>
      <StaffChoice
        id="settings-staff"
        legend={t('settings.staff')}
        hint={t('settings.staffHint')}
        staff={connection.staff}
        value={person.kind === 'ready' ? person.value : undefined}
        onValue={(id) => void settings.save('currentStaff', id)}
      />
    </Section>
  );
};
