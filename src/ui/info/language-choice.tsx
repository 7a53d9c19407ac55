import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { refreshIcon } from '#ui/shared/icons.ts';
import { usePageLanguage } from '#ui/shared/page-language.ts';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import './language-choice.css';
import { LanguageList } from './language-list.tsx';
import { forgetGuest } from './my-list-forget.ts';

/** The one line before anybody has a language; the same in every wording. */
const invitation = [
  { lang: sourceLanguage, text: 'Wählen Sie Ihre Sprache' },
  { lang: 'fr', text: 'Choisissez votre langue' },
  { lang: 'it', text: 'Scegliete la vostra lingua' },
  { lang: 'en', text: 'Choose your language' },
] as const;

const hrefIn = (tag: string): string => `/info/${tag}`;

/** Nothing but the languages. They need no wording and do not wait for it. */
export const LanguageChoice = () => {
  const { library, preferences, speak } = useServices();
  const [attempt, setAttempt] = useState(0);
  const languages = useLoaded(() => library.languages(), [attempt]);
  const wording = useLoaded(() => speak(sourceLanguage), [attempt]);
  // Here begins the next guest; at once, because an effect after the paint is lost where somebody goes on quickly.
  useLayoutEffect(() => forgetGuest(preferences), []);
  usePageLanguage(sourceLanguage, 'ltr');
  useTitle('Willkommen · Bienvenue · Benvenuti · Welcome');
  return (
    <main class="language-choice">
      <h1 class="language-choice__invitation" tabIndex={-1}>
        {invitation.map(({ lang, text }) => (
          <span key={lang} lang={lang}>{text} </span>
        ))}
      </h1>
      {languages.kind !== 'loading' && (
        <Choice
          languages={languages.kind === 'ready' ? languages.value : []}
          hasWords={wording.kind === 'ready'}
          onRetry={() => setAttempt((count) => count + 1)}
        />
      )}
      {wording.kind === 'ready' && <StaffLink />}
    </main>
  );
};

type ChoiceProps = { readonly languages: readonly Language[]; readonly hasWords: boolean; readonly onRetry: () => void };

const Choice = ({ languages, hasWords, onRetry }: ChoiceProps) => {
  const { preferences } = useServices();
  const [query, setQuery] = useState('');
  const found = languages.filter((language) => isFound(language, query));
  const recent = preferences.recent.value.flatMap((tag) => found.filter((language) => language.tag === tag)).slice(0, 3);
  const others = found.filter((language) => !recent.includes(language));
  if (languages.length === 0) return hasWords ? <NothingHere onRetry={onRetry} /> : null;
  return (
    <>
      <div class="language-choice__search">{hasWords && <LanguageSearch query={query} onQuery={setQuery} count={found.length} />}</div>
      {recent.length > 0 && <Part title="recent" languages={recent} hasWords={hasWords} />}
      {others.length > 0 && (recent.length > 0 ? <Part title="all" languages={others} hasWords={hasWords} /> : <LanguageList languages={others} hrefIn={hrefIn} />)}
    </>
  );
};

const LanguageSearch = ({ query, onQuery, count }: { readonly query: string; readonly onQuery: (query: string) => void; readonly count: number }) => {
  const { t } = useTranslation('info');
  return (
    <>
      <SearchBox id="language-search" label={t('language.search')} clearLabel={t('language.clear')} value={query} onValue={onQuery} />
      <VisuallyHidden><span role="status">{query !== '' && count > 0 && t('language.found', { count })}</span></VisuallyHidden>
      {query !== '' && count === 0 && <EmptyState title={t('language.noneFound')}>{t('language.noneFoundHelp')}</EmptyState>}
    </>
  );
};

type PartProps = Pick<ChoiceProps, 'languages' | 'hasWords'> & { readonly title: 'recent' | 'all' };

const Part = ({ title, languages, hasWords }: PartProps) => {
  const { t } = useTranslation('info');
  return (
    <section class="language-choice__part">
      <h2>{hasWords ? t(`language.${title}`) : '\u00a0'}</h2>
      <LanguageList languages={languages} hrefIn={hrefIn} />
    </section>
  );
};

const NothingHere = ({ onRetry }: Pick<ChoiceProps, 'onRetry'>) => {
  const { t } = useTranslation('info');
  useEffect(() => {
    addEventListener('online', onRetry);
    return () => removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <EmptyState title={t('language.emptyTitle')} action={<Button kind="primary" icon={refreshIcon} onClick={onRetry}>{t('page.retry')}</Button>}>
      {t('language.emptyText')}
    </EmptyState>
  );
};

const StaffLink = () => {
  const { t } = useTranslation('info');
  return (
    <p class="language-choice__staff">
      <a href="/gespraeche">{t('language.staff')}</a>
    </p>
  );
};

/** The languages of the page itself are found by every name they have here: in themselves, in German, by their tag. */
const isFound = ({ tag, autonym, german }: Language, query: string): boolean =>
  [tag, autonym, german].some((name) => plain(name).includes(plain(query)));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
