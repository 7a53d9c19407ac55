import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { byteText } from '#ui/shared/byte-text.ts';
import { useServices, useStaff, type StorageReport } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { Section } from './section.tsx';

/** «118 MB von ca. 4 GB · dauerhaft gesichert: Ja» */
export const StorageSection = () => {
  const { t } = useTranslation('office');
  const { storage } = useStaff();
  const { languagesHere } = useServices();
  const report = useLoaded(storage, [languagesHere.value]);
  const usedText = ({ used, quota }: StorageReport): string => {
    if (used === undefined) return t('settings.storageUnknown');
    const words = { used: byteText(used, sourceLanguage), quota: byteText(quota ?? 0, sourceLanguage) };
    return t(quota === undefined ? 'settings.storageUsedOnly' : 'settings.storageUsed', words);
  };
  return (
    <Section title={t('settings.storage')}>
      {report.kind === 'ready' && (
        <>
          <p>
            {usedText(report.value)} · {t(report.value.persisted ? 'settings.persisted' : 'settings.notPersisted')}
          </p>
          {!report.value.persisted && <p class="settings__hint">{t('settings.notPersistedHint')}</p>}
        </>
      )}
      {report.kind === 'failed' && <p>{t('settings.storageUnknown')}</p>}
    </Section>
  );
};
