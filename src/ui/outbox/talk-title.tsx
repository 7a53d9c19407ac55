import { useTranslation } from 'react-i18next';
import { guestLabel } from '#core/talk.ts';
import { useStaff } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';

/** «Gespräch mit Gast 12» */
export const TalkTitle = ({ talk }: { readonly talk: string }) => {
  const { t } = useTranslation('office');
  const { talks } = useStaff();
  const found = useLoaded(() => talks.find(talk), [talk]);
  const guest = found.kind === 'ready' && found.value !== undefined ? guestLabel(found.value.guest) : undefined;
  return <>{guest === undefined ? t('outbox.talkUnknown') : t('outbox.talk', { guest })}</>;
};
