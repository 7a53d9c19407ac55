import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Referral } from '#core/referral.ts';
import type { Talk } from '#core/talk.ts';
import { ChoiceButtons } from '#ui/shared/choice-buttons.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { german, Words } from './words.tsx';

export type ReferralConsentProps = { readonly talk: Talk; readonly referral: Referral; readonly content: TalkContent };

/** Asked per place and in both languages: without a yes no name leaves. */
export const ReferralConsent = ({ talk, referral, content }: ReferralConsentProps) => {
  const { t } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const { id, consent } = referral;
  const isTwo = !content.guestMissing && content.guestLanguage.tag !== sourceLanguage;
  const inGuest = (phrase: string) => <Words text={content.guest.phrases[phrase]} tongue={content.guestLanguage} />;
  const inGerman = (phrase: string) => <Words text={content.german.phrases[phrase]} tongue={german} />;
  const choices = (['yes', 'no'] as const).map((value) => ({
    value,
    pictogram: value,
    label: isTwo ? inGuest(`answer.${value}`) : inGerman(`answer.${value}`),
    ...(isTwo ? { other: inGerman(`answer.${value}`) } : {}),
  }));
  const consequence = consent === undefined ? t('referral.withoutConsent') : consent ? t('referral.given') : t('referral.refused');
  return (
    <ChoiceButtons
      id={`consent-${id}`}
      legend={
        <span class="referral__question">
          {inGerman('consent.referral-consent')}
          {isTwo && inGuest('consent.referral-consent')}
        </span>
      }
      hint={consequence}
      choices={choices}
      value={consent === undefined ? undefined : consent ? 'yes' : 'no'}
      onValue={(answer) => void set([{ field: `referral.${id}.consent`, value: answer === 'yes' }], t('act.referralConsent'))}
    />
  );
};
