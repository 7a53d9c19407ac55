import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { GuestFields } from './guest-fields.tsx';
import './preparing.css';
import type { TalkContent } from './use-talk.ts';

export type PreparingProps = { readonly talk: Talk; readonly content: TalkContent };

/** Who the guest is, in one line; what is behind it can be changed at any time of the talk. */
export const Preparing = ({ talk, content }: PreparingProps) => {
  const { t } = useTranslation('talk');
  const isOpen = isOpenState(talk.state);
  return (
    <div class="preparing">
      <GuestSummary talk={talk} content={content} />
      {isOpen && (
        <Disclosure summary={t('hub.change')}>
          <GuestFields talk={talk} />
        </Disclosure>
      )}
    </div>
  );
};

const GuestSummary = ({ talk, content }: PreparingProps) => {
  const { t } = useTranslation('talk');
  const { guest, interpretation } = talk;
  const { tag, dir, autonym, german } = content.guestLanguage;
  const children = Object.values(guest.children).reduce((sum, count) => sum + (count ?? 0), 0);
  return (
    <p class="preparing__summary">
      {content.guestMissing ? (
        <span>{guest.language}</span>
      ) : (
        <span>
          <strong lang={tag} dir={dir}>{autonym}</strong>
          {german !== autonym && ` ${german}`}
        </span>
      )}
      {guest.adults === undefined && children === 0 && <span>{t('summary.empty')}</span>}
      {guest.adults !== undefined && <span>{t('summary.adults', { count: guest.adults })}</span>}
      {children > 0 && <span>{t('summary.children', { count: children })}</span>}
      {guest.works !== undefined && <span>{guest.works ? t('summary.works') : t('summary.worksNot')}</span>}
      {interpretation !== undefined && <span>{t(`interpretation.${interpretation}`)}</span>}
    </p>
  );
};
