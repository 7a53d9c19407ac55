import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/overlay.ts';
import type { Talk } from '#core/talk.ts';
import { LinkButton } from '#ui/shared/button.tsx';
import { placeIcon } from '#ui/shared/icons.ts';
import type { TalkContent } from './use-talk.ts';

export type WorkReferralsProps = { readonly talk: Talk; readonly page: TopicPage; readonly content: TalkContent; readonly canRefer: boolean };

/** The places the guest was sent to from this topic, and the way to the next. */
export const WorkReferrals = ({ talk, page, content, canRefer }: WorkReferralsProps) => {
  const { t } = useTranslation('talk');
  const referrals = talk.referrals.filter(({ topic }) => topic === page.topic.id);
  return (
    <section class="work-view__section" aria-labelledby="work-referrals">
      <h2 id="work-referrals">{t('work.referrals')}</h2>
      {referrals.length === 0 ? (
        <p class="work-view__hint">{t('work.noReferral')}</p>
      ) : (
        <ul class="work-view__referrals">
          {referrals.map(({ id, place, kind }) => (
            <li key={id}>
              <strong>{content.structure.places.find((candidate) => candidate.id === place)?.name ?? t('referral.placeMissing')}</strong> · {t(`referral.kind.${kind}`)}
            </li>
          ))}
        </ul>
      )}
      {canRefer && (
        <div>
          <LinkButton icon={placeIcon} href={`/gespraeche/${talk.id}/weitervermitteln?thema=${page.topic.id}`}>{t('work.refer')}</LinkButton>
        </div>
      )}
    </section>
  );
};
