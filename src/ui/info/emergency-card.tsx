import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { isGerman, sourceLanguage, type Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { Dialog } from '#ui/shared/dialog.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { expandIcon, printerIcon } from '#ui/shared/icons.ts';
import './emergency-card.css';
import type { Guest } from './guest-page.tsx';

/** German in every language, because it is others who read it. */
const germanHelp = 'Bitte helfen Sie mir. Bitte rufen Sie für mich an.';

/** What to hold out to whoever stands nearby; with a tap it fills the screen. */
export const EmergencyCard = ({ guest }: { readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const [large, setLarge] = useState(false);
  if (isGerman(guest.language.tag)) return null;
  return (
    <section>
      <h2>{t('emergency.card')}</h2>
      <p>{t('emergency.cardText')}</p>
      <button type="button" class="emergency-card" onClick={() => setLarge(true)}>
        <CardWords guest={guest} />
        <span class="emergency-card__open">
          <Icon shape={expandIcon} />
          {t('emergency.cardOpen')}
        </span>
      </button>
      <Dialog open={large} title={t('emergency.card')} closeLabel={t('page.close')} onClose={() => setLarge(false)}>
        <div class="emergency-card" data-large>
          <CardWords guest={guest} />
        </div>
        <p class="emergency-card__print"><Button icon={printerIcon} onClick={() => print()}>{t('act.print')}</Button></p>
      </Dialog>
    </section>
  );
};

/** Spans, because they stand in a button too. */
const CardWords = ({ guest: { language } }: { readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const help = t('emergency.cardHelp');
  return (
    <>
      <span class="emergency-card__german" lang={sourceLanguage} dir="ltr">
        <strong>Ich spreche nur {language.german}.</strong>
        <span>{germanHelp}</span>
      </span>
      {/* So that they know what they hold out; not where no wording of their language is here. */}
      {help !== germanHelp && (
        <span class="emergency-card__own" lang={language.tag} dir={language.dir}>
          <span>{t('emergency.cardSpeak', { language: nameInSentence(language) })}</span> <span>{help}</span>
        </span>
      )}
    </>
  );
};

/** «Je parle français»: inside a sentence many languages write their own name small. A browser that does not know one keeps the name of the list. */
const nameInSentence = ({ tag, autonym }: Language): string =>
  Intl.DisplayNames.supportedLocalesOf(tag).length === 0 ? autonym : (new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag) ?? autonym);
