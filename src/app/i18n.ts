import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languageFile } from '#core/language.ts';

/** The wording of the controls: one file per language and part, loaded when it is first needed. */
type Part = 'info' | 'talk' | 'closing' | 'office';

const files = import.meta.glob<Record<string, unknown>>('/locales/*/*.json', { import: 'default' });

export const startI18n = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    resources: {},
    ns: [],
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
};

/** Makes a part speak a language. Without a file for it the German stays, which the page marks as German. */
export const speak = async (language: string, part: Part): Promise<void> => {
  await loadWording(language, part);
  if (i18next.language !== language) await i18next.changeLanguage(language);
};

export const loadWording = async (language: string, part: Part): Promise<void> => {
  if (i18next.hasResourceBundle(language, part)) return;
  const load = files[`/locales/${languageFile(language)}/${part}.json`] ?? files[`/locales/de/${part}.json`];
  if (load === undefined) throw new Error(`There is no wording for the part ${part} in locales/.`);
  i18next.addResourceBundle(language, part, await load());
};
