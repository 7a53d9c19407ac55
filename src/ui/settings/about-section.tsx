import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { downloadIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Section } from './section.tsx';

export const AboutSection = () => {
  const { t } = useTranslation('office');
  const { installPrompt } = useServices();
  return (
    <>
      {installPrompt.available.value && (
        <Section title={t('settings.app')}>
          <p class="settings__hint">{t('settings.installHint')}</p>
          <Button icon={downloadIcon} onClick={() => void installPrompt.show()}>{t('settings.install')}</Button>
        </Section>
      )}
      <Section title={t('settings.about')}>
        <p>{t('settings.aboutText')}</p>
        <p class="settings__hint">
          {t('settings.version')} <Ltr>{__APP_VERSION__}</Ltr>
        </p>
      </Section>
      <Section title={t('settings.accessibility')}>
        <p>{t('settings.accessibilityText')}</p>
      </Section>
    </>
  );
};
