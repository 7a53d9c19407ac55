import { useTranslation } from 'react-i18next';
import { factOn } from '#core/fact.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { chevronRightIcon, sirenIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import './emergency-bar.css';

/** The four numbers of the pack that come before all others: who answers there stands in the wording. */
export const emergencyNumbers = ['ambulance', 'police', 'fire', 'international'] as const;

export type EmergencyBarProps = {
  readonly lang: string;
  /** Whether it leads to the page with everything else. */
  readonly linked?: boolean;
};

/** Callable at once. Its words hold the place until the numbers are there, so that nothing moves under a finger. */
export const EmergencyBar = ({ lang, linked = true }: EmergencyBarProps) => {
  const { t } = useTranslation('info');
  const { library, today } = useServices();
  const structure = useLoaded(() => library.structure(), [lang]);
  const facts = structure.kind === 'ready' ? structure.value?.facts : undefined;
  const numberOf = (id: string): string | undefined => {
    const fact = facts?.[`emergency.${id}`];
    return fact && factOn(fact, today())?.toString();
  };
  return (
    <section class="emergency-bar" aria-labelledby="emergency-bar-title">
      <div class="emergency-bar__line">
        <h2 class="emergency-bar__title" id="emergency-bar-title">
          <Icon shape={sirenIcon} />
          {linked ? (
            <a href={`/info/${lang}/notfall`}>
              {t('emergency.title')}
              <Icon shape={chevronRightIcon} />
            </a>
          ) : (
            t('emergency.title')
          )}
        </h2>
        <ul class="emergency-bar__numbers">
          {emergencyNumbers.map((id) => (
            <li key={id}>
              <Call number={numberOf(id)} who={t(`emergency.${id}`)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};

const Call = ({ number, who }: { readonly number: string | undefined; readonly who: string }) => (
  <a class="emergency-bar__call" href={number === undefined ? undefined : `tel:${number}`}>
    <span class="emergency-bar__number">{number === undefined ? '\u00a0' : <Ltr>{number}</Ltr>}</span>
    <span class="emergency-bar__who">{who}</span>
  </a>
);
