import { useTranslation } from 'react-i18next';
import type { Wish } from '#core/change.ts';
import { referralKinds, type Referral, type ReferralKind } from '#core/referral.ts';
import type { Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { trashIcon } from '#ui/shared/icons.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { ReferralConsent } from './referral-consent.tsx';
import { SavedDate } from './saved-date.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';

export type ReferralCardProps = { readonly talk: Talk; readonly referral: Referral; readonly content: TalkContent; readonly canEdit: boolean };

/** No office of this version may assign. */
const offered = referralKinds.filter((kind) => kind !== 'assigned');

/** One place the guest is sent to: how far the office goes, when, and what the guest says to it. */
export const ReferralCard = ({ talk, referral, content, canEdit }: ReferralCardProps) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const { id } = referral;
  const name = content.structure.places.find((place) => place.id === referral.place)?.name ?? t('referral.placeMissing');
  const remove = () => set(removalOf(talk, id), t('act.referralRemoved'));
  return (
    <li class="referral">
      <div class="referral__head">
        <h3 tabIndex={-1} id={`referral-${id}`}>{name}</h3>
        {canEdit && <Button icon={trashIcon} aria-label={t('referral.removeOf', { place: name })} onClick={() => void remove()}>{t('referral.remove')}</Button>}
      </div>
      {canEdit ? <ReferralFields talk={talk} referral={referral} content={content} /> : <p>{t(`referral.kind.${referral.kind}`)}</p>}
    </li>
  );
};

const ReferralFields = ({ talk, referral, content }: Omit<ReferralCardProps, 'canEdit'>) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const { id, kind } = referral;
  const chooseKind = (chosen: ReferralKind) =>
    set(
      // Only an address: nobody is named, so there is nothing to consent to.
      [{ field: `referral.${id}.kind`, value: chosen }, ...(chosen === 'address' && referral.consent !== undefined ? [{ field: `referral.${id}.consent`, value: null }] : [])],
      t('act.referralKind', { kind: t(`referral.kind.${chosen}`) }),
    );
  return (
    <>
      <div class="referral__fields">
        <div class="referral__kind">
          <span class="referral__legend" aria-hidden="true">{t('referral.kindLegend')}</span>
          <Segmented
            id={`kind-${id}`}
            legend={t('referral.kindLegend')}
            options={offered.map((value) => ({ value, label: t(`referral.kind.${value}`) }))}
            value={kind}
            onValue={(chosen) => void chooseKind(chosen)}
          />
        </div>
        <SavedDate
          id={`date-${id}`}
          label={kind === 'arranged' ? t('referral.dateArranged') : t('referral.date')}
          value={referral.date}
          onSave={(date) => set([{ field: `referral.${id}.date`, value: date ?? null }], t('act.referralDate'))}
        />
      </div>
      {kind === 'address' ? <p class="referral__consent">{t('referral.noName')}</p> : <ReferralConsent talk={talk} referral={referral} content={content} />}
    </>
  );
};

const removalOf = (talk: Talk, id: string): readonly Wish[] =>
  ['place', 'kind', 'topic', 'date', 'consent']
    .map((member) => `referral.${id}.${member}`)
    .filter((field) => talk.registers[field] !== undefined)
    .map((field) => ({ field, value: null }));
