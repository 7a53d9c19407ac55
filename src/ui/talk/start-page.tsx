import { useLocation } from 'preact-iso';
import { useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { refreshIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { beginningOf, nextGuestNumber } from './begin-talk.ts';
import { LanguageRows } from './language-rows.tsx';
import { matches } from './matching.ts';

/** The second tap: the guest's language begins the talk. */
export const StartPage = () => {
  const { t } = useTranslation('talk');
  const { library } = useServices();
  const languages = useLoaded(() => library.languages(), []);
  const { begin, problem } = useBegin();
  useTitle(t('start.title'));
  return (
    <StaffPage back={{ href: '/gespraeche', label: t('start.back') }}>
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      {problem === 'noContent' && (
        <Notice kind="offline" title={t('gate.noContentTitle')}>
          <p>{t('gate.noContentText')}</p>
        </Notice>
      )}
      {problem === 'failed' && <Notice kind="error" title={t('start.failed')} />}
      {languages.kind !== 'loading' &&
        (languages.kind === 'ready' && languages.value.length > 0 ? <LanguageChoices languages={languages.value} onChoose={begin} /> : <NoContent />)}
    </StaffPage>
  );
};

/** A tablet that was never online has nothing to talk about. */
const NoContent = () => {
  const { t } = useTranslation('talk');
  return (
    <EmptyState title={t('gate.noContentTitle')} action={<Button kind="primary" icon={refreshIcon} onClick={() => location.reload()}>{t('gate.reload')}</Button>}>
      {t('gate.noContentText')}
    </EmptyState>
  );
};

type LanguageChoicesProps = { readonly languages: readonly Language[]; readonly onChoose: (tag: string) => void };

/** As many as one hand has need no search. */
const fewLanguages = 8;

const LanguageChoices = ({ languages, onChoose }: LanguageChoicesProps) => {
  const { t } = useTranslation('talk');
  const { recent } = useServices().preferences;
  const [query, setQuery] = useState('');
  const found = languages.filter(({ tag, autonym, german }) => matches(`${autonym} ${german} ${tag}`, query));
  const recently = query === '' ? recent.value.slice(0, 3).flatMap((tag) => languages.filter((language) => language.tag === tag)) : [];
  const others = found.filter((language) => !recently.includes(language));
  return (
    <>
      {languages.length > fewLanguages && (
        <SearchBox id="language" label={t('start.search')} value={query} onValue={setQuery} clearLabel={t('talks.clear')} />
      )}
      {recently.length > 0 && (
        <section>
          <h2>{t('start.recent')}</h2>
          <LanguageRows languages={recently} label={t('start.recent')} onChoose={onChoose} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          {recently.length > 0 && <h2>{t('start.all')}</h2>}
          <LanguageRows languages={others} label={t('start.all')} onChoose={onChoose} />
        </section>
      )}
      {found.length === 0 && <EmptyState title={t('start.noneFound')}>{t('start.noneFoundHelp')}</EmptyState>}
    </>
  );
};

/** As many as could still carry a number that would be given again. */
const manyTalks = 200;

/** Makes the talk and opens its first topic. However often one taps, it is one talk. */
const useBegin = () => {
  const { t } = useTranslation('talk');
  const { library, preferences } = useServices();
  const { acts, settings, talks, newId, now } = useStaff();
  const { route } = useLocation();
  const begun = useRef(false);
  const [problem, setProblem] = useState<'failed' | 'noContent'>();

  const make = async (language: string): Promise<'failed' | 'noContent' | undefined> => {
    const guide = (await library.structure())?.guides[0];
    if (guide === undefined) return 'noContent';
    const aliasOf = (number: number): string => t('start.alias', { number });
    const known = (await talks.newest(manyTalks)).map(({ label }) => label);
    const number = nextGuestNumber((await settings.find('lastAlias')) ?? 0, known, aliasOf);
    await settings.save('lastAlias', number);
    const talk = newId();
    const wishes = beginningOf({ alias: aliasOf(number), language, guide, now: now() });
    if (!(await acts.act({ id: talk, registers: {} }, wishes))) return 'failed';
    preferences.recent.value = [language, ...preferences.recent.peek().filter((other) => other !== language)];
    const [first] = guide.presets['core']?.topics ?? [];
    // In place of this page: the way back leads to the list, not to a second beginning.
    route(first === undefined ? `/gespraeche/${talk}` : `/gespraeche/${talk}/thema/${first}`, true);
    scrollTo(0, 0);
    return undefined;
  };

  const begin = async (language: string): Promise<void> => {
    if (begun.current) return;
    begun.current = true;
    const failure = await make(language).catch(() => 'failed' as const);
    setProblem(failure);
    begun.current = failure === undefined;
  };

  return { begin: (language: string) => void begin(language), problem };
};
