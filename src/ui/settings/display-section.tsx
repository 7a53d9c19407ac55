import { useTranslation } from 'react-i18next';
import type { Appearance, Preferences, TextSize } from '#ui/shared/preferences.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { Section } from './section.tsx';

const appearances: readonly Appearance[] = ['auto', 'light', 'dark', 'contrast'];
const textSizes: readonly TextSize[] = [100, 125, 150, 200];

export const DisplaySection = ({ preferences }: { readonly preferences: Preferences }) => {
  const { t } = useTranslation('office');
  const { appearance, textSize } = preferences;
  return (
    <Section title={t('settings.display')}>
      <div class="settings__choice">
        <p aria-hidden="true">{t('settings.appearance')}</p>
        <Segmented
          id="settings-appearance"
          legend={t('settings.appearance')}
          value={appearance.value}
          options={appearances.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onValue={(value) => (appearance.value = value)}
        />
      </div>
      <div class="settings__choice">
        <p aria-hidden="true">{t('settings.textSize')}</p>
        <Segmented
          id="settings-text-size"
          legend={t('settings.textSize')}
          value={String(textSize.value)}
          options={textSizes.map((size) => ({ value: String(size), label: t('settings.percent', { size }) }))}
          onValue={(value) => (textSize.value = Number(value) as TextSize)}
        />
      </div>
    </Section>
  );
};
