import { useTranslation } from 'react-i18next';
import { guestLabel, type Talk } from '#core/talk.ts';

/** «Gespräch mit Gast 12»: what the last pages of a talk stand under. */
export const useKicker = (talk: Talk): string => {
  const { t } = useTranslation('closing');
  const guest = guestLabel(talk.guest);
  return guest === undefined ? t('part.kickerNameless') : t('part.kicker', { guest });
};
