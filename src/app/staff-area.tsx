import { Route, Router, useLocation } from 'preact-iso';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Connection } from '#storage/settings.ts';
import { ContentsPage } from '#ui/contents/contents-page.tsx';
import { FactsPage } from '#ui/contents/facts-page.tsx';
import { PreviewPage } from '#ui/contents/preview-page.tsx';
import { OutboxPage } from '#ui/outbox/outbox-page.tsx';
import { SettingsPage } from '#ui/settings/settings-page.tsx';
import { forgetGuest } from '#ui/info/my-list-forget.ts';
import { ConnectFirst } from '#ui/settings/connect-first.tsx';
import { NotFoundPage } from '#ui/shared/not-found-page.tsx';
import { StaffContext, useServices } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { StaffShell } from '#ui/shell/staff-shell.tsx';
import { CheckPage } from '#ui/talk/check-page.tsx';
import { ClosingPage } from '#ui/talk/closing-page.tsx';
import { ConfirmationPage } from '#ui/talk/confirmation-page.tsx';
import { HandoutPage } from '#ui/talk/handout-page.tsx';
import { HubPage } from '#ui/talk/hub-page.tsx';
import { ReferralPage } from '#ui/talk/referral-page.tsx';
import { SharedView } from '#ui/talk/shared-view.tsx';
import { StartPage } from '#ui/talk/start-page.tsx';
import { StepsPage } from '#ui/talk/steps-page.tsx';
import { WorkView } from '#ui/talk/work-view.tsx';
import { TalksPage } from '#ui/talks/talks-page.tsx';
import { readLanguagesHere } from './content.ts';
import { loadWording, speak } from './i18n.ts';
import { staffServices } from './staff-services.ts';

const staffLanguage = 'de-CH';

/** Everything behind «Für Mitarbeitende». Talks need an office to belong to, so an unconnected device is connected first. */
export const StaffArea = () => {
  const [ready, setReady] = useState(false);
  const { preferences } = useServices();
  useLayoutEffect(() => forgetGuest(preferences), []);
  useEffect(() => {
    void readLanguagesHere();
    const wording = (['info', 'talk', 'closing', 'office'] as const).map((part) => loadWording(staffLanguage, part));
    void Promise.all(wording)
      .then(() => speak(staffLanguage, 'office'))
      .then(() => setReady(true));
  }, []);
  return ready ? (
    <StaffContext.Provider value={staffServices}>
      <StaffPages />
    </StaffContext.Provider>
  ) : null;
};

/** Talks need an office they belong to and a person of it who records them. */
const worksHere = (connection: Connection | undefined, person: string | undefined): boolean =>
  connection !== undefined && (connection.staff.length === 0 ? person !== undefined : connection.staff.some(({ id }) => id === person));

const StaffPages = () => {
  const { path } = useLocation();
  const connection = useLive(() => staffServices.connection, []);
  const person = useLive(() => staffServices.settings.watch('currentStaff'), []);
  const isConnected = connection.kind === 'ready' && connection.value !== undefined;
  const { preferences } = useServices();
  // From now on the app opens here; a reader who only looked in keeps their own start.
  useEffect(() => {
    if (isConnected) preferences.staff.value = true;
  }, [isConnected]);
  if (connection.kind === 'loading' || person.kind === 'loading') return null;
  const isReady = connection.kind === 'ready' && person.kind === 'ready' && worksHere(connection.value, person.value);
  if (!isReady && path.startsWith('/gespraeche')) return <ConnectFirst />;
  // The shared view stands alone: nothing of the staff part may be in the document while a guest looks on.
  if (/^\/gespraeche\/[^/]+\/thema\/[^/]+$/.test(path)) {
    return (
      <Router>
        <Route path="/gespraeche/:id/thema/:topic" component={SharedView} />
        <Route default component={NotFoundPage} />
      </Router>
    );
  }
  return (
    <StaffShell>
      <Router>
        <Route path="/gespraeche" component={TalksPage} />
        <Route path="/gespraeche/neu" component={StartPage} />
        <Route path="/gespraeche/:id" component={HubPage} />
        <Route path="/gespraeche/:id/thema/:topic/arbeit" component={WorkView} />
        <Route path="/gespraeche/:id/weitervermitteln" component={ReferralPage} />
        <Route path="/gespraeche/:id/schritte" component={StepsPage} />
        <Route path="/gespraeche/:id/pruefen" component={CheckPage} />
        <Route path="/gespraeche/:id/mitgeben" component={HandoutPage} />
        <Route path="/gespraeche/:id/abschluss" component={ClosingPage} />
        <Route path="/gespraeche/:id/bestaetigung" component={ConfirmationPage} />
        <Route path="/ausgang" component={OutboxPage} />
        <Route path="/inhalte" component={ContentsPage} />
        <Route path="/inhalte/angaben" component={FactsPage} />
        <Route path="/inhalte/vorschau/:topic" component={PreviewPage} />
        <Route path="/einstellungen" component={SettingsPage} />
        <Route default component={NotFoundPage} />
      </Router>
    </StaffShell>
  );
};
