import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/shared/icon.tsx';
import { textSizeIcon } from '#ui/shared/icons.ts';
import type { Appearance, TextSize } from '#ui/shared/preferences.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import './menu.css';

const sizes: readonly TextSize[] = [100, 125, 150, 200];
const appearances: readonly Appearance[] = ['auto', 'light', 'dark', 'contrast'];

/** Text size and colours of this device. */
export const DisplayMenu = () => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  return (
    <>
      <button type="button" class="menu__button" popovertarget="display-menu" aria-label={t('display.title')} title={t('display.title')}>
        <Icon shape={textSizeIcon} />
      </button>
      <div class="menu__panel" id="display-menu" popover="auto">
        <div class="menu__group">
          <p class="menu__title" aria-hidden="true">{t('display.textSize')}</p>
          <Segmented
            id="text-size"
            legend={t('display.textSize')}
            options={sizes.map((size) => ({ value: String(size), label: percent(size) }))}
            value={String(preferences.textSize.value)}
            onValue={(size) => (preferences.textSize.value = Number(size) as TextSize)}
          />
        </div>
        <div class="menu__group">
          <p class="menu__title" aria-hidden="true">{t('display.colours')}</p>
          <Segmented
            id="appearance"
            legend={t('display.colours')}
            options={appearances.map((appearance) => ({ value: appearance, label: t(`display.${appearance}`) }))}
            value={preferences.appearance.value}
            onValue={(appearance) => (preferences.appearance.value = appearance)}
          />
        </div>
      </div>
    </>
  );
};

/** A number with its sign, kept together and in order in every script. */
const percent = (size: TextSize): string => `\u2066${size} %\u2069`;
