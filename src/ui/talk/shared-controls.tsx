import { useTranslation } from 'react-i18next';
import type { Language } from '#core/language.ts';
import type { Reading } from '#ui/info/use-read-aloud.ts';
import { Button } from '#ui/shared/button.tsx';
import { facingIcon, speakIcon, stopIcon } from '#ui/shared/icons.ts';
import type { Together } from '#ui/shared/preferences.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';

export type SharedControlsProps = {
  /** The guest's; none where only German is shown. */
  readonly language: Language | undefined;
  readonly reading: Reading;
};

/** How the two look at the topic. */
export const SharedControls = ({ language, reading }: SharedControlsProps) => {
  const { t } = useTranslation('talk');
  const { together } = useServices().preferences;
  const choose = (choice: Partial<Together>) => (together.value = { ...together.peek(), ...choice });
  return (
    <>
      {reading.possible && (
        <Button icon={reading.spoken === undefined ? speakIcon : stopIcon} onClick={reading.spoken === undefined ? reading.start : reading.stop}>
          {reading.spoken === undefined ? t('shared.readAloud') : t('shared.stopReading')}
        </Button>
      )}
      <TextSize size={together.value.size} onSize={(size) => choose({ size })} />
      {language && (
        <Segmented
          id="together"
          legend={t('shared.view')}
          value={together.value.mode}
          onValue={(mode) => choose({ mode })}
          options={[
            { value: 'both', label: t('shared.both') },
            { value: 'source', label: t('shared.onlyGerman') },
            { value: 'target', label: <OnlyGuest language={language} /> },
            { value: 'facing', label: t('shared.facing'), icon: facingIcon },
          ]}
        />
      )}
    </>
  );
};

/** «Nur ትግርኛ»: two languages in one label, each marked as itself. */
const OnlyGuest = ({ language: { tag, dir, autonym } }: { readonly language: Language }) => {
  const { t } = useTranslation('talk');
  const [before = '', after = ''] = t('shared.onlyGuest', { language: placeOfName }).split(placeOfName);
  return (
    <>
      {before}
      <bdi lang={tag} dir={dir}>{autonym}</bdi>
      {after}
    </>
  );
};

const placeOfName = '\uFFFC';

const sizes = ['normal', 'large', 'largest'] as const;

type TextSizeProps = { readonly size: Together['size']; readonly onSize: (size: Together['size']) => void };

const TextSize = ({ size, onSize }: TextSizeProps) => {
  const { t } = useTranslation('talk');
  const smaller = sizes[sizes.indexOf(size) - 1];
  const larger = sizes[sizes.indexOf(size) + 1];
  return (
    <div class="shared-view__size">
      <Button disabled={smaller === undefined} onClick={() => smaller && onSize(smaller)}>
        <span aria-hidden="true">A</span>
        <VisuallyHidden>{t('shared.smaller')}</VisuallyHidden>
      </Button>
      <Button disabled={larger === undefined} onClick={() => larger && onSize(larger)}>
        <span class="shared-view__larger" aria-hidden="true">A</span>
        <VisuallyHidden>{t('shared.larger')}</VisuallyHidden>
      </Button>
    </div>
  );
};
