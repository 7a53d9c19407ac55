import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { handoutFragment, handoutLanguage, parseHandout, type HandoutContent } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { formatFact } from '#ui/shared/fact-text.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Switch } from '#ui/shared/switch.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { useFactSource } from './guest-facts.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import { HandedOverPlaces, HandedOverPoints, HandedOverSteps, HandedOverTopics } from './handed-over-lists.tsx';
import './handed-over-page.css';
import { HandedOverPrivacy, TakeHandedOver } from './handed-over-take.tsx';
import { HandedOverCalendar, HandedOverTakeAway } from './handed-over-take-away.tsx';
import { loadListWords, wordsIn, type MyListView } from './my-list-view.ts';
import { useOfflineCopy } from './offline-copy.ts';

/** A hand-out with the words it needs. */
export type HandedOver = { readonly handout: HandoutContent; readonly view: MyListView };

/** What a guest takes home. All of it lies in the fragment of the address, which no browser sends anywhere. */
export const HandedOverPage = () => {
  const { library } = useServices();
  const fragment = useFragment();
  const parsed = parseHandout(fragment);
  if (!parsed.ok) return <BrokenPage fragment={fragment} />;
  const handout = parsed.value;
  // A topic that is not to be had costs its deadline, not the sheet.
  const load = async () => (await loadListWords(library, handout.language, handout.points ?? [], handout.topics))?.view;
  const hrefIn = (tag: string) => `/mit#${handoutFragment({ ...handout, language: tag })}`;
  return (
    <GuestPage lang={handout.language} load={load} hrefIn={hrefIn}>
      {(view, guest) => <Sheet handedOver={{ handout, view }} guest={guest} />}
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

const Sheet = ({ handedOver: { handout, view }, guest }: { readonly handedOver: HandedOver; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const facts = useFactSource(view.structure);
  const { tag } = guest.language;
  const [said, say] = useState('');
  const whole = { handout: knownOf(handout, view), view };
  const shown = preferences.beside.value ? whole : { ...whole, view: { ...view, german: undefined } };
  const { topics, steps, places, points = [], day } = whole.handout;
  const isEmpty = topics.length + steps.length + places.length + points.length === 0;
  const title = t(day === undefined ? 'list.handedTitle' : 'handedOver.title');
  useOfflineCopy(tag);
  useTitle(title);
  return (
    <FactContext.Provider value={facts}>
      <PageHeader title={title} lead={day === undefined ? t('list.handedLead') : t('handedOver.from', { date: formatFact(day, 'date', tag) })} />
      <div class="guest-stack handed-over">
        {tag !== sourceLanguage && (
          <Switch id="beside" checked={preferences.beside.value} onChecked={(checked) => (preferences.beside.value = checked)}>{t('topics.beside')}</Switch>
        )}
        {isEmpty ? <EmptyState title={t('handedOver.empty')} /> : <TakeHandedOver handout={whole.handout} lang={tag} said={said} />}
        <HandedOverSteps handedOver={shown} guest={guest} />
        <HandedOverCalendar handedOver={whole} facts={facts} lang={tag} />
        <HandedOverPoints handedOver={shown} guest={guest} />
        <HandedOverTopics handedOver={shown} guest={guest} />
        <HandedOverPlaces handedOver={shown} guest={guest} />
        {!isEmpty && <HandedOverTakeAway handedOver={whole} guest={guest} facts={facts} onSaid={say} />}
        <HandedOverPrivacy handout={whole.handout} />
      </div>
    </FactContext.Provider>
  );
};

/** Ids that no pack knows are left out: a sheet of another municipality, or of a later year. */
const knownOf = (handout: HandoutContent, view: MyListView): HandoutContent => {
  const { index, structure } = view;
  const { points = [], ...rest } = handout;
  const known = points.filter(({ topic, point, pack }) => wordsIn(view, topic, pack, `point.${point}`) !== undefined);
  return {
    ...rest,
    topics: handout.topics.filter((id) => index.topics.some((topic) => topic.id === id)),
    ...(known.length > 0 && { points: known }),
    steps: handout.steps.filter(({ phrase }) => index.phrases[`step.${phrase}`] !== undefined),
    places: handout.places.filter((id) => structure.places.some((place) => place.id === id)),
  };
};

/** In the language of the code where that alone can be read: whoever holds it understands no other. */
const BrokenPage = ({ fragment }: { readonly fragment: string }) => {
  const { library, preferences } = useServices();
  const language = handoutLanguage(fragment);
  const known = useLoaded(async () => (await library.languages()).find(({ tag }) => tag === language)?.tag, [language]);
  if (known.kind === 'loading') return <div class="guest-loading" aria-busy="true" />;
  const lang = (known.kind === 'ready' ? known.value : undefined) ?? preferences.language.peek() ?? sourceLanguage;
  return (
    <GuestPage lang={lang} load={() => library.index(lang)} hrefIn={(tag) => `/info/${tag}`}>
      {(_, guest) => <BrokenLink guest={guest} />}
    </GuestPage>
  );
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
