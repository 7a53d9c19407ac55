import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { downloadText, isolated } from '#ui/shared/byte-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { checkIcon, downloadIcon, refreshIcon, trashIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import type { Download } from './use-download.ts';

/** `older`: here, and newer texts are to be had. */
export type Presence = 'here' | 'older' | 'unfinished' | 'missing';

export type LanguageHereRowProps = {
  readonly language: Language;
  /** In which the page is read. */
  readonly lang: string;
  readonly bytes: number;
  /** What the letters of its script take. */
  readonly fontBytes: number;
  /** Undefined until the device was asked. */
  readonly presence: Presence | undefined;
  readonly download: Download;
  /** Why it cannot be taken off. */
  readonly stays: 'reading' | 'needed' | undefined;
  readonly onDownload: () => void;
  readonly onRemove: () => void;
};

export const LanguageHereRow = ({ language, lang, bytes, fontBytes, presence, download, stays, onDownload, onRemove }: LanguageHereRowProps) => {
  const { t } = useTranslation('info');
  const { tag, dir, autonym, german } = language;
  const isBusy = download.kind === 'running';
  const isComing = isBusy && download.tags.includes(tag);
  return (
    <li class="languages-here__row">
      <div class="languages-here__name">
        <span class="languages-here__own" lang={tag} dir={dir}>{autonym}</span>
        {german !== autonym && <span class="languages-here__german" lang={sourceLanguage} dir="ltr">{german}</span>}
      </div>
      <div class="languages-here__state">
        <Size bytes={bytes} fontBytes={fontBytes} lang={lang} />
        {presence !== undefined && <PresenceWords presence={presence} />}
        {stays === 'reading' && <span>{t('offline.reading')}</span>}
      </div>
      <div class="languages-here__act">
        {(presence === 'missing' || presence === 'unfinished') && (
          <Button
            icon={downloadIcon}
            loading={isComing}
            disabled={isBusy && !isComing}
            aria-label={t(presence === 'missing' ? 'offline.downloadNamed' : 'offline.resumeNamed', { language: autonym })}
            onClick={onDownload}
          >
            {t(presence === 'missing' ? 'offline.download' : 'offline.resume')}
          </Button>
        )}
        {(presence === 'here' || presence === 'older') && stays === undefined && (
          <Button icon={trashIcon} disabled={isBusy} aria-label={t('offline.removeNamed', { language: autonym })} onClick={onRemove}>
            {t('offline.remove')}
          </Button>
        )}
      </div>
    </li>
  );
};

/** Bytes. Below it says «0,0 MB». */
const leastWorthSaying = 50_000;

const Size = ({ bytes, fontBytes, lang }: Pick<LanguageHereRowProps, 'bytes' | 'fontBytes' | 'lang'>) => {
  const { t } = useTranslation('info');
  if (fontBytes < leastWorthSaying) return <Ltr>{downloadText(bytes, lang)}</Ltr>;
  return <span>{t('offline.sizeWithFont', { texts: isolated(downloadText(bytes, lang)), font: isolated(downloadText(fontBytes, lang)) })}</span>;
};

const PresenceWords = ({ presence }: { readonly presence: Presence }) => {
  const { t } = useTranslation('info');
  switch (presence) {
    case 'here':
      return <span class="languages-here__yes"><Icon shape={checkIcon} />{t('offline.yes')}</span>;
    case 'older':
      return <span class="languages-here__newer"><Icon shape={refreshIcon} />{t('offline.newer')}</span>;
    case 'unfinished':
      return <span class="languages-here__newer">{t('offline.unfinished')}</span>;
    case 'missing':
      return null;
  }
};
