import { useMemo } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Structure } from '#core/overlay.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';

/** The facts of a page for somebody who reads for themself; the day is taken once when the page opens. */
export const useFactSource = (structure: Structure): FactSource => {
  const { t, i18n } = useTranslation('info');
  const { today } = useServices();
  return useMemo(
    () => ({ facts: structure.facts, day: today(), audience: 'guest', words: { missing: t('fact.missing'), unconfirmed: t('fact.unconfirmed') } }),
    [structure, i18n.language],
  );
};
