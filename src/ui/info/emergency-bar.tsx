import { useTranslation } from 'react-i18next';
import { emergencyNumbers } from '#core/emergency.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { chevronRightIcon, sirenIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import './emergency-bar.css';

export type EmergencyBarProps = {
  readonly lang: string;
  /** Whether it leads to the page with everything else. */
  readonly linked?: boolean;
};

/** Callable at once, whether or not any content is here. */
export const EmergencyBar = ({ lang, linked = true }: EmergencyBarProps) => {
  const { t } = useTranslation('info');
  return (
    <section class="emergency-bar" aria-labelledby="emergency-bar-title">
      <div class="emergency-bar__line">
        <h2 class="emergency-bar__title" id="emergency-bar-title">
          <Icon shape={sirenIcon} />
          {linked ? (
            <a href={`/info/${lang}/notfall`}>
              {t('emergency.title', { defaultValue: 'Notfall' })}
              <Icon shape={chevronRightIcon} />
            </a>
          ) : (
            t('emergency.title', { defaultValue: 'Notfall' })
          )}
        </h2>
        <ul class="emergency-bar__numbers">
          {emergencyNumbers.map(({ id, number, german }) => (
            <li key={id}>
              <Call number={number} who={t(`emergency.${id}`, { defaultValue: german })} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};

const Call = ({ number, who }: { readonly number: string; readonly who: string }) => (
  <a class="emergency-bar__call" href={`tel:${number}`}>
    <span class="emergency-bar__number"><Ltr>{number}</Ltr></span>
    <span class="emergency-bar__who">{who}</span>
  </a>
);
