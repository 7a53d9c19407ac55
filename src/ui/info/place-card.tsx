import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { factOn } from '#core/fact.ts';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { OpeningHours as Hours, Place } from '#core/place.ts';
import type { Text } from '#core/text.ts';
import { Ltr, PhoneLink } from '#ui/shared/ltr.tsx';
import { daysText } from '#ui/shared/opening-hours.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { Tag } from '#ui/shared/tag.tsx';
import type { Guest } from './guest-page.tsx';
import './place-card.css';
import { TextView } from './text-view.tsx';

export type PlaceCardProps = {
  readonly place: Place;
  readonly guest: Guest;
  /** What it does. */
  readonly what: Text | undefined;
  readonly german?: Text | undefined;
};

/** A place as one needs it at its door: its name stays as it is written there. */
export const PlaceCard = ({ place, guest, what, german }: PlaceCardProps) => {
  const { t } = useTranslation('info');
  const source = useContext(FactContext);
  const phoneFact = source === undefined || place.phone === undefined ? undefined : entryIn(source.facts, place.phone);
  const phone = phoneFact && source && factOn(phoneFact, source.day)?.toString();
  return (
    <div class="place-card">
      <div class="place-card__head">
        <h3><bdi lang={sourceLanguage}>{place.name}</bdi></h3>
        {what && <p><TextView text={what} guest={guest} german={german} /></p>}
        <p class="place-card__marks">
          {place.free === true && <Tag tone="moss">{t('place.free')}</Tag>}
          {place.status === 'fictitious' && <Tag tone="stone">{t('place.fictitious')}</Tag>}
        </p>
      </div>
      {phone !== undefined && <PhoneLink look="button" number={phone} label={t('place.call', { name: place.name, number: phone })} />}
      <PlaceDetails place={place} guest={guest} />
    </div>
  );
};

const PlaceDetails = ({ place, guest }: Pick<PlaceCardProps, 'place' | 'guest'>) => {
  const { t } = useTranslation('info');
  const { address, hours = [], languages = [], url } = place;
  return (
    <dl class="place-card__details">
      {address && <Detail name={t('place.address')}><bdi lang={sourceLanguage} dir="ltr">{address.street}, {address.postcode} {address.town}</bdi></Detail>}
      {hours.length > 0 && <Detail name={t('place.hours')}><OpeningHours hours={hours} lang={guest.language.tag} /></Detail>}
      {languages.length > 0 && <Detail name={t('place.languages')}><SpokenThere tags={languages} guest={guest} /></Detail>}
      {url !== undefined && (
        <Detail name={t('place.website')}>
          <a href={url} rel="noreferrer" target="_blank" dir="ltr" lang={sourceLanguage}>{new URL(url).hostname.replace(/^www\./, '')}</a>
        </Detail>
      )}
    </dl>
  );
};

const Detail = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const OpeningHours = ({ hours, lang }: { readonly hours: readonly Hours[]; readonly lang: string }) => (
  <ul class="place-card__hours">
    {hours.map(({ days, from, to }, index) => (
      <li key={index}>
        <span>{daysText(days, lang)}</span> <Ltr>{from}–{to}</Ltr>
      </li>
    ))}
  </ul>
);

const SpokenThere = ({ tags, guest }: { readonly tags: readonly string[]; readonly guest: Guest }) => {
  const known = tags.flatMap((tag) => guest.languages.filter((language) => language.tag === tag));
  return (
    <>
      {known.map(({ tag, autonym }, index) => (
        <span key={tag}>
          {index > 0 && ' · '}
          <bdi lang={tag}>{autonym}</bdi>
        </span>
      ))}
    </>
  );
};
