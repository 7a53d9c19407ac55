import { localDay } from '#core/calendar.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import { preferencesIn } from '#ui/shared/preferences.ts';
import type { Library } from '#content/library.ts';
import type { Search, Services } from '#ui/shared/services.ts';
import { createLibrary, hasInstalled, install, languagesHere, readLanguagesHere } from './content.ts';
import { watchFirstContent } from './first-content.ts';
import { speak } from './i18n.ts';
import { keepInstallPrompt, startServiceWorker } from './update.ts';

/** @returns the services, and when the first content has been painted: what can wait waits for it */
export const createServices = (): { readonly services: Services; readonly shown: Promise<void> } => {
  const { library, shown } = watchFirstContent(createLibrary());
  // Every start but the first has the fonts on the device.
  void (hasInstalled() ? Promise.resolve() : shown).then(() => import('#ui/shared/fonts.css'));
  const today = () => localDay(Date.now());
  const services: Services = {
    preferences: preferencesIn(localStorage),
    library,
    today,
    languagesHere,
    readLanguagesHere,
    install,
    search: (language) => searchIn(library, language, today()),
    speak: (language) => speak(language, 'info'),
    update: startServiceWorker(isReading(location.pathname) ? shown : Promise.resolve()),
    installPrompt: keepInstallPrompt(),
  };
  return { services, shown };
};

/** Readers on a slow line wait for words first; a tablet of the office must be ready for the village hall at once. */
const isReading = (path: string): boolean => path === '/' || path === '/start' || path.startsWith('/info/') || path === '/mit';

const searchIn = async (library: Library, language: string, day: string): Promise<Search | undefined> => {
  const [{ foldedTopics, search }, structure] = await Promise.all([import('#content/search.ts'), library.structure()]);
  if (structure === undefined) return undefined;
  const words = factWordsIn(structure.facts, day, language);
  const runsLeftToRight = (id: string) => ['phone', 'time', 'CHF', 'percent'].includes(structure.facts[id]?.unit ?? '');
  const folded = await foldedTopics(library, language, (id, form) => (runsLeftToRight(id) ? `\u2066${words(id, form)}\u2069` : words(id, form)));
  return folded && ((query) => search(folded, query));
};
