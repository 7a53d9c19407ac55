import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { handoutFragment, parseHandout, type HandoutContent } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import type { Index, Structure } from '#core/overlay.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { formatFact } from '#ui/shared/fact-text.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Switch } from '#ui/shared/switch.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { useFactSource } from './guest-facts.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import { HandedOverPlaces, HandedOverSteps, HandedOverTopics } from './handed-over-lists.tsx';
import './handed-over-page.css';
import { useOfflineCopy } from './offline-copy.ts';

/** A hand-out with the words it needs. */
export type HandedOver = { readonly handout: HandoutContent; readonly index: Index; readonly german: Index | undefined; readonly structure: Structure };

/** What a guest takes home. All of it lies in the fragment of the address, which no browser sends anywhere. */
export const HandedOverPage = () => {
  const { library, preferences } = useServices();
  const parsed = parseHandout(useFragment());
  const handout = parsed.ok ? parsed.value : undefined;
  const lang = handout?.language ?? preferences.language.peek() ?? sourceLanguage;
  const beside = preferences.beside.value && lang !== sourceLanguage;
  const load = async () => {
    const [index, german, structure] = await Promise.all([library.index(lang), beside ? library.index(sourceLanguage) : undefined, library.structure()]);
    return index && structure && { index, german, structure };
  };
  const hrefIn = (tag: string) => (handout === undefined ? `/info/${tag}` : `/mit#${handoutFragment({ ...handout, language: tag })}`);
  return (
    <GuestPage lang={lang} load={load} inputs={[beside]} hrefIn={hrefIn}>
      {(words, guest) => (handout === undefined ? <BrokenLink guest={guest} /> : <Sheet handedOver={{ handout, ...words }} guest={guest} />)}
    </GuestPage>
  );
};

const useFragment = (): string => {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const read = () => setFragment(location.hash);
    addEventListener('hashchange', read);
    addEventListener('popstate', read);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener('popstate', read);
    };
  }, []);
  // A link to another language changes the address without any event.
  return location.hash === fragment ? fragment : location.hash;
};

const Sheet = ({ handedOver, guest }: { readonly handedOver: HandedOver; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const facts = useFactSource(handedOver.structure);
  const { tag } = guest.language;
  const known = knownOf(handedOver);
  const isEmpty = known.handout.topics.length + known.handout.steps.length + known.handout.places.length === 0;
  useOfflineCopy(tag);
  useTitle(t('handedOver.title'));
  return (
    <FactContext.Provider value={facts}>
      <PageHeader title={t('handedOver.title')} lead={t('handedOver.from', { date: formatFact(known.handout.day, 'date', tag) })} />
      <div class="guest-stack handed-over">
        {tag !== sourceLanguage && (
          <Switch id="beside" checked={preferences.beside.value} onChecked={(checked) => (preferences.beside.value = checked)}>{t('topics.beside')}</Switch>
        )}
        {isEmpty && <EmptyState title={t('handedOver.empty')} />}
        <HandedOverSteps handedOver={known} guest={guest} />
        <HandedOverTopics handedOver={known} guest={guest} />
        <HandedOverPlaces handedOver={known} guest={guest} />
        <p class="handed-over__private">{t('handedOver.private')}</p>
      </div>
    </FactContext.Provider>
  );
};

/** Ids that no pack knows are left out: a sheet of another municipality, or of a later year. */
const knownOf = (handedOver: HandedOver): HandedOver => {
  const { handout, index, structure } = handedOver;
  return {
    ...handedOver,
    handout: {
      ...handout,
      topics: handout.topics.filter((id) => index.topics.some((topic) => topic.id === id)),
      steps: handout.steps.filter(({ phrase }) => index.phrases[`step.${phrase}`] !== undefined),
      places: handout.places.filter((id) => structure.places.some((place) => place.id === id)),
    },
  };
};

const BrokenLink = ({ guest }: { readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  useTitle(t('handedOver.brokenTitle'));
  return (
    <>
      <PageHeader title={t('handedOver.brokenTitle')} lead={t('handedOver.brokenText')} />
      <LinkButton kind="primary" href={`/info/${guest.language.tag}`}>{t('page.allTopics')}</LinkButton>
    </>
  );
};
