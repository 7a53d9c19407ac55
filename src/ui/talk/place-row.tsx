import { useTranslation } from 'react-i18next';
import { factOn } from '#core/fact.ts';
import { entryIn } from '#core/lookup.ts';
import type { Place } from '#core/place.ts';
import type { Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { languagesIcon, plusIcon } from '#ui/shared/icons.ts';
import { PhoneLink } from '#ui/shared/ltr.tsx';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { Tag } from '#ui/shared/tag.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { german, Words } from './words.tsx';

export type PlaceRowProps = {
  readonly talk: Talk;
  readonly place: Place;
  /** From which topic the guest is sent on. */
  readonly topic: string | undefined;
  readonly content: TalkContent;
  readonly languageName: (tag: string) => string;
  readonly onChosen: (referral: string) => void;
};

/** A place to choose. Choosing it is saved at once, as the least one can do: the address goes along. */
export const PlaceRow = ({ talk, place, topic, content, languageName, onChosen }: PlaceRowProps) => {
  const { t } = useTranslation('talk');
  const { newId } = useStaff();
  const { change } = useTalkActs(talk);
  const isChosen = talk.referrals.some((referral) => referral.place === place.id);
  const choose = () => {
    const id = newId();
    const wishes = [
      { field: `referral.${id}.place`, value: place.id },
      { field: `referral.${id}.kind`, value: 'address' },
      ...(topic === undefined ? [] : [{ field: `referral.${id}.topic`, value: topic }]),
    ];
    onChosen(id);
    // Two quick taps mean one place.
    return change(
      ({ referrals }) => (referrals.some((referral) => referral.place === place.id) ? [] : wishes),
      () => t('act.referralAdded', { place: place.name }),
    );
  };
  return (
    <li class="place">
      <div class="place__words">
        <span class="place__name">{place.name}</span>
        <PlaceDetail place={place} content={content} />
        <span class="place__tags">
          {talk.guest.language !== undefined && place.languages?.includes(talk.guest.language) && (
            <Tag tone="lake" icon={languagesIcon}>{t('referral.speaksGuest', { language: languageName(talk.guest.language) })}</Tag>
          )}
          {place.status === 'fictitious' && <Tag tone="stone">{t('referral.fictitious')}</Tag>}
        </span>
      </div>
      {isChosen ? (
        <span class="place__detail">{t('referral.already')}</span>
      ) : (
        <Button icon={plusIcon} aria-label={t('referral.chooseOf', { place: place.name })} onClick={() => void choose()}>{t('referral.choose')}</Button>
      )}
    </li>
  );
};

const PlaceDetail = ({ place, content }: Pick<PlaceRowProps, 'place' | 'content'>) => {
  const { today } = useServices();
  const { address, phone } = place;
  const fact = phone === undefined ? undefined : entryIn(content.structure.facts, phone);
  const number = fact && factOn(fact, today());
  return (
    <>
      <span class="place__detail"><Words text={content.german.phrases[`place.${place.id}.what`]} tongue={german} /></span>
      <span class="place__detail">
        {address && `${address.street}, ${address.postcode} ${address.town}`}
        {address && number !== undefined && ' · '}
        {number !== undefined && <PhoneLink number={String(number)} />}
      </span>
    </>
  );
};
