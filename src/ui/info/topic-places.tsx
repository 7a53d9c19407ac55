import { useTranslation } from 'react-i18next';
import type { Place } from '#core/place.ts';
import type { Guest } from './guest-page.tsx';
import { PlaceCard } from './place-card.tsx';
import './topic-places.css';
import type { TopicView } from './topic-page.tsx';

/** Where one gets help with this topic: what the packs name for it, then whoever says that they deal with it. */
export const TopicPlaces = ({ view, guest }: { readonly view: TopicView; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const places = placesOf(view);
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{t('topic.places')}</h2>
      <ul class="topic-places">
        {places.map((place) => (
          <li key={place.id}>
            <PlaceCard
              place={place}
              guest={guest}
              what={view.index.phrases[`place.${place.id}.what`]}
              german={view.germanIndex?.phrases[`place.${place.id}.what`]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

export const placesOf = ({ page, structure }: Pick<TopicView, 'page' | 'structure'>): readonly Place[] => {
  const named = page.topic.places.flatMap((id) => structure.places.filter((place) => place.id === id));
  return [...named, ...structure.places.filter((place) => place.topics.includes(page.topic.id) && !named.includes(place))];
};
