import { useMemo } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Place } from '#core/place.ts';
import { useServices } from '#ui/shared/services.ts';
import { Tag } from '#ui/shared/tag.tsx';
import './emergency-place.css';
import { OwnAddressPart } from './emergency-own-address.tsx';
import { EmergencyPosition } from './emergency-position.tsx';
import { ReadOut } from './emergency-read-out.tsx';
import { ownAddressIn } from './own-address.ts';
import type { TopicView } from './topic-page.tsx';

/** «Wo sind Sie?» is the first question of every emergency call. */
export const EmergencyPlace = ({ view }: { readonly view: TopicView | undefined }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const store = useMemo(() => ownAddressIn(localStorage), []);
  // A tablet of the office passes from hand to hand: nobody's address stays on it.
  const isShared = preferences.staff.value;
  const own = isShared ? undefined : store.value.value;
  const counter = own === undefined && view ? counterOf(view.structure.places) : undefined;
  return (
    <section class="emergency-place">
      <h2>{t('emergency.where')}</h2>
      <p>{t('emergency.whereText')}</p>
      {!isShared && <OwnAddressPart store={store} />}
      {counter?.address && <CounterAddress place={counter} />}
      <EmergencyPosition />
    </section>
  );
};

/** Only right for somebody who stands at it, and it says so. */
const CounterAddress = ({ place }: { readonly place: Place }) => {
  const { t } = useTranslation('info');
  const { street, postcode, town } = place.address!;
  return (
    <div class="emergency-place__part">
      <h3>{t('emergency.counter')}{t('page.colon')}<bdi lang={sourceLanguage}>{place.name}</bdi></h3>
      <ReadOut lines={[street, `${postcode} ${town}`]} />
      <p>{t('emergency.counterText')} {place.status === 'fictitious' && <Tag tone="stone">{t('place.fictitious')}</Tag>}</p>
    </div>
  );
};

/** Where one registers. Packs stand lowest first: the last is the one nearest to the reader. */
const counterOf = (places: readonly Place[]): Place | undefined =>
  places.findLast(({ kind, address, topics }) => kind === 'office' && address !== undefined && topics.includes('registration'));
