import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Place } from '#core/place.ts';
import type { Talk } from '#core/talk.ts';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import { matches } from './matching.ts';
import { PlaceRow } from './place-row.tsx';
import { useLanguages } from './use-languages.ts';
import type { TalkContent } from './use-talk.ts';
import { plainTitle } from './words.tsx';

export type PlaceSearchProps = { readonly talk: Talk; readonly content: TalkContent; readonly topic: string | undefined; readonly onChosen: (referral: string) => void };

/** Places by name, topic and language; those of the topic first, and among them those that speak the guest's language. */
export const PlaceSearch = ({ talk, content, topic, onChosen }: PlaceSearchProps) => {
  const { t } = useTranslation('talk');
  const [query, setQuery] = useState('');
  const languages = useLanguages();
  const nameOf = (tag: string) => languages.find((language) => language.tag === tag)?.german ?? tag;
  const words = ({ name, topics, languages: spoken = [] }: Place) => [name, ...topics.map((id) => plainTitle(content.german, id)), ...spoken.map(nameOf)].join(' ');
  const found = [...content.structure.places].filter((place) => matches(words(place), query)).sort((a, b) => rank(b, talk) - rank(a, talk));
  const forTopic = found.filter(({ topics }) => topic !== undefined && topics.includes(topic));
  const others = found.filter((place) => !forTopic.includes(place));
  return (
    <>
      <SearchBox id="place" label={t('referral.search')} value={query} onValue={setQuery} clearLabel={t('referral.clear')} />
      <VisuallyHidden>
        <span aria-live="polite">{query === '' ? '' : found.length === 0 ? t('referral.foundNone') : t('referral.found', { count: found.length })}</span>
      </VisuallyHidden>
      {found.length === 0 && <EmptyState title={t('referral.foundNone')}>{t('referral.noneFoundHelp')}</EmptyState>}
      {[
        { title: topic === undefined ? '' : t('referral.forTopic', { topic: plainTitle(content.german, topic) }), places: forTopic },
        { title: topic === undefined ? t('referral.places') : t('referral.others'), places: others },
      ].map(({ title, places }) =>
        places.length === 0 ? null : (
          <section key={title}>
            <h2 class="places__title">{title}</h2>
            <ul class="places">
              {places.map((place) => (
                <PlaceRow key={place.id} talk={talk} place={place} topic={topic} content={content} languageName={nameOf} onChosen={onChosen} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
};

const rank = ({ languages = [] }: Place, { guest: { language } }: Talk): number =>
  language !== undefined && language !== sourceLanguage && languages.includes(language) ? 1 : 0;
