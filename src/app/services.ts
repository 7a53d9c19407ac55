import { localDay } from '#core/calendar.ts';
import { preferencesIn } from '#ui/shared/preferences.ts';
import type { Library } from '#content/library.ts';
import type { Search, SearchElsewhere, Services } from '#ui/shared/services.ts';
import { createLibrary, hasInstalled, install, languagesHere, readLanguagesHere, readShelf, removeLanguages, tidyContent } from './content.ts';
import { createFeedback } from './feedback.ts';
import { firstWords } from './first-words.ts';
import { fontBytes } from './fonts.ts';
import { keepStorageOf, readSpace } from './space.ts';
import { loadWording, speak } from './i18n.ts';
import { keepInstallPrompt, startServiceWorker } from './update.ts';

/**
 * @param root where the app is rendered
 * @returns the services, and when the first page has been painted: what can wait waits for it
 */
export const createServices = (root: Element): { readonly services: Services; readonly shown: Promise<void> } => {
  const library = createLibrary();
  const shown = firstWords(root);
  // Every start but the first has the fonts on the device.
  void (hasInstalled() ? Promise.resolve() : shown).then(() => import('#ui/shared/fonts.css'));
  void shown.then(tidyContent);
  const today = () => localDay(Date.now());
  const preferences = preferencesIn(localStorage);
  keepStorageOf(preferences.list);
  const services: Services = {
    preferences,
    library,
    today,
    languagesHere,
    readLanguagesHere,
    install,
    removeLanguages,
    shelf: readShelf,
    fontBytes,
    space: readSpace,
    search: (language) => searchIn(library, language, today()),
    searchElsewhere: () => openElsewhere(today()),
    speak: (language) => speak(language, 'info'),
    wording: (language) => loadWording(language, 'info'),
    feedback: createFeedback(today, shown),
    update: startServiceWorker(isReading(location.pathname) ? shown : Promise.resolve()),
    installPrompt: keepInstallPrompt(),
  };
  return { services, shown };
};

/** Readers on a slow line wait for words first; a tablet of the office must be ready for the village hall at once. */
const isReading = (path: string): boolean => path === '/' || path === '/start' || path.startsWith('/info/') || path === '/mit';

const searchIn = async (library: Library, language: string, day: string): Promise<Search | undefined> => {
  const [{ foldedIn }, { search }] = await Promise.all([import('./folding.ts'), import('#content/search.ts')]);
  const folded = await foldedIn(library, language, day, () => new Promise((resolve) => setTimeout(resolve)));
  return folded && ((query) => search(folded, query));
};

const openElsewhere = async (day: string): Promise<SearchElsewhere> => {
  const [{ packs }, { elsewhereInPage, elsewhereInWorker }] = await Promise.all([import('./device-storage.ts'), import('./search-elsewhere.ts')]);
  return typeof Worker === 'function' ? elsewhereInWorker(packs, day) : elsewhereInPage(packs, day);
};
