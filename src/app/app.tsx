import { effect } from '@preact/signals';
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { BrokenPage } from '#ui/info/broken-page.tsx';
import { LanguageChoice } from '#ui/info/language-choice.tsx';
import { forgetWhenLeft } from '#ui/info/my-list-forget.ts';
import { TopicsPage } from '#ui/info/topics-page.tsx';
import { ServicesContext, useServices, type Services } from '#ui/shared/services.ts';
import type { Preferences } from '#ui/shared/preferences.ts';

const TopicPage = lazy(async () => (await import('#ui/info/topic-page.tsx')).TopicPage);
const EmergencyPage = lazy(async () => (await import('#ui/info/emergency-page.tsx')).EmergencyPage);
const SearchPage = lazy(async () => (await import('#ui/info/search-page.tsx')).SearchPage);
const LanguagesHerePage = lazy(async () => (await import('#ui/info/languages-here-page.tsx')).LanguagesHerePage);
const MyListPage = lazy(async () => (await import('#ui/info/my-list-page.tsx')).MyListPage);
const HandedOverPage = lazy(async () => (await import('#ui/info/handed-over-page.tsx')).HandedOverPage);
const StaffArea = lazy(async () => (await import('./staff-area.tsx')).StaffArea);
const Workshop = import.meta.env.DEV ? lazy(async () => (await import('#ui/workshop/workshop.tsx')).Workshop) : undefined;

/** Ahead of its first use; without a network it is in the precache or will be asked for again. */
export const fetchTopicPage = (): Promise<unknown> => TopicPage.preload().catch(() => undefined);

/** Every address of the app. The staff part is one chunk that people who only read never load. */
export const App = ({ services }: { readonly services: Services }) => {
  useEffect(() => showPreferences(services.preferences), [services]);
  useEffect(() => forgetWhenLeft(services.preferences), [services]);
  return (
    <ServicesContext.Provider value={services}>
      <LocationProvider>
        <NeverWhite>
          <ErrorBoundary>
            <Router>
              <Route path="/" component={LanguageChoice} />
              <Route path="/info" component={LanguageChoice} />
              <Route path="/start" component={Start} />
              <Route path="/info/:lang" component={TopicsPage} />
              <Route path="/info/:lang/notfall" component={EmergencyPage} />
              <Route path="/info/:lang/suche" component={SearchPage} />
              <Route path="/info/:lang/geraet" component={LanguagesHerePage} />
              <Route path="/info/:lang/list" component={MyListPage} />
              <Route path="/info/:lang/:topic" component={TopicPage} />
              <Route path="/mit" component={HandedOverPage} />
              <Route path="/werkstatt" component={Workshop ?? StaffArea} />
              {/* Not `default`: below it the rest of the address would be lost to the routes of the staff part. */}
              <Route path="/*" component={StaffArea} />
            </Router>
          </ErrorBoundary>
        </NeverWhite>
      </LocationProvider>
    </ServicesContext.Provider>
  );
};

/** `ErrorBoundary` only waits for pages that are still on their way. What breaks is told about here, until another page is opened. */
const NeverWhite = ({ children }: { readonly children: ComponentChildren }) => {
  const { url } = useLocation();
  const [problem, forget] = useErrorBoundary((error) => console.error(error));
  useEffect(() => forget(), [url]);
  return problem === undefined ? <>{children}</> : <BrokenPage />;
};

/** Where the app opens from the home screen: where this device was last used. */
const Start = () => {
  const { preferences } = useServices();
  const { route } = useLocation();
  useEffect(() => {
    const language = preferences.language.peek();
    route(preferences.staff.peek() ? '/gespraeche' : language === undefined ? '/' : `/info/${language}`, true);
  }, []);
  return null;
};

const showPreferences = ({ appearance, textSize }: Preferences): (() => void) =>
  effect(() => {
    const root = document.documentElement;
    if (appearance.value === 'auto') root.removeAttribute('data-appearance');
    else root.setAttribute('data-appearance', appearance.value);
    root.setAttribute('data-text-size', String(textSize.value));
  });
