import { useLocation, useRoute } from 'preact-iso';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { PlaceSearch } from './place-search.tsx';
import { ReferralCard } from './referral-card.tsx';
import './referral-page.css';
import { TalkGate } from './talk-gate.tsx';
import { useFocusWhenThere } from './use-focus-when-there.ts';
import type { TalkContent } from './use-talk.ts';

/** Sending a guest on to places that help; `?thema=` says from which topic one came. */
export const ReferralPage = () => {
  const { id = '' } = useRoute().params;
  const { query } = useLocation();
  return (
    <TalkGate id={id} key={id}>
      {(talk, content) => <Referrals talk={talk} content={content} topic={query['thema']} />}
    </TalkGate>
  );
};

type ReferralsProps = { readonly talk: Talk; readonly content: TalkContent; readonly topic: string | undefined };

const Referrals = ({ talk, content, topic }: ReferralsProps) => {
  const { t } = useTranslation('talk');
  const isOpen = isOpenState(talk.state);
  const href = topic === undefined ? `/gespraeche/${talk.id}` : `/gespraeche/${talk.id}/thema/${topic}/arbeit`;
  const label = topic === undefined ? t('referral.back') : t('referral.backToTopic');
  const focusWhenThere = useFocusWhenThere();
  useTitle(t('referral.title'));
  return (
    <StaffPage back={{ href, label }} actions={<LinkButton kind="primary" size="large" href={href}>{label}</LinkButton>}>
      <PageHeader title={t('referral.title')} lead={t('referral.lead')} />
      <div class="referrals">
        {talk.referrals.length > 0 && (
          <section aria-labelledby="referrals-chosen">
            <h2 class="places__title" id="referrals-chosen">{t('referral.chosen')}</h2>
            <ul class="referrals__list">
              {talk.referrals.map((referral) => (
                <ReferralCard key={referral.id} talk={talk} referral={referral} content={content} canEdit={isOpen} />
              ))}
            </ul>
          </section>
        )}
        {isOpen && <PlaceSearch talk={talk} content={content} topic={topic} onChosen={(referral) => focusWhenThere(`referral-${referral}`)} />}
      </div>
    </StaffPage>
  );
};
