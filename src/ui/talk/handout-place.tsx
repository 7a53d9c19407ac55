import { factOn } from '#core/fact.ts';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Place } from '#core/place.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { OpeningHours } from '#ui/shared/opening-hours.tsx';
import { PairRow } from './handout-row.tsx';
import type { TalkContent } from './use-talk.ts';
import { german, Words, type Tongue } from './words.tsx';

export type PlaceRowProps = { readonly place: Place; readonly content: TalkContent; readonly day: string };

/** One place: what stands on the door, in both columns, so that each can be read and copied alone. */
export const PlaceRow = ({ place, content, day }: PlaceRowProps) => {
  const { guestLanguage } = content;
  const phone = phoneOf(place, content, day);
  const side = (index: TalkContent['german'], tongue: Tongue) => (
    <>
      <b lang={sourceLanguage} dir="ltr" class="handout__door">{place.name}</b>
      <span class="handout__note">
        <Words text={index.phrases[`place.${place.id}.what`]} tongue={tongue} />
      </span>
      <span class="handout__note handout__door" lang={sourceLanguage} dir="ltr">
        {place.address && `${place.address.street}, ${place.address.postcode} ${place.address.town}`}
        {place.address && phone !== undefined && ' · '}
        {phone !== undefined && <Ltr>{phone}</Ltr>}
      </span>
      {place.hours && (
        <span class="handout__note">
          <OpeningHours hours={place.hours} lang={tongue.tag} />
        </span>
      )}
    </>
  );
  return <PairRow kind="place" tongue={guestLanguage} spine={<span class="handout__dot" />} source={side(content.german, german)} target={side(content.guest, guestLanguage)} />;
};

const phoneOf = ({ phone }: Place, { structure }: TalkContent, day: string): string | undefined => {
  const fact = phone === undefined ? undefined : entryIn(structure.facts, phone);
  const value = fact && factOn(fact, day);
  return value === undefined ? undefined : String(value);
};
