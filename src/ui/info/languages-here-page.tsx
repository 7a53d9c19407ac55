import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import type { InstallProblem, InstallProgress } from '#content/install.ts';
import { Button } from '#ui/shared/button.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { checkIcon, downloadIcon, mobileIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { Progress } from '#ui/shared/progress.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import './languages-here-page.css';

type Bytes = Readonly<Record<string, number>>;

export const LanguagesHerePage = ({ lang }: { readonly lang: string }) => {
  const { library } = useServices();
  return (
    <GuestPage lang={lang} load={() => library.bytes()} hrefIn={(tag) => `/info/${tag}/geraet`}>
      {(bytes, guest) => <LanguagesHere bytes={bytes} guest={guest} />}
    </GuestPage>
  );
};

type Download =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly tags: readonly string[]; readonly progress?: InstallProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: InstallProblem['kind'] };

const LanguagesHere = ({ bytes, guest }: { readonly bytes: Bytes; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { languagesHere, readLanguagesHere } = useServices();
  const { download, fetchLanguages } = useDownload();
  const missing = guest.languages.filter(({ tag }) => !languagesHere.value?.includes(tag)).map(({ tag }) => tag);
  useTitle(t('offline.here'));
  useEffect(() => void readLanguagesHere(), []);
  return (
    <>
      <PageHeader title={t('offline.here')} lead={t('offline.hereLead')} />
      <div class="guest-stack">
        <ul class="languages-here">
          {guest.languages.map((language) => (
            <LanguageRow
              key={language.tag}
              language={language}
              bytes={bytes[language.tag] ?? 0}
              isHere={languagesHere.value?.includes(language.tag)}
              isComing={download.kind === 'running' && download.tags.includes(language.tag)}
              isBusy={download.kind === 'running'}
              onDownload={() => fetchLanguages([language.tag])}
            />
          ))}
        </ul>
        <div class="languages-here__download">
          <DownloadState download={download} />
          <DownloadAll missing={missing} isBusy={download.kind === 'running'} isKnown={languagesHere.value !== undefined} onDownload={() => fetchLanguages(missing)} />
        </div>
        <Notes />
      </div>
    </>
  );
};

const useDownload = (): { readonly download: Download; readonly fetchLanguages: (tags: readonly string[]) => void } => {
  const { install } = useServices();
  const [download, setDownload] = useState<Download>({ kind: 'idle' });
  const fetchLanguages = (tags: readonly string[]): void => {
    setDownload({ kind: 'running', tags });
    install(tags, (progress) => setDownload({ kind: 'running', tags, progress })).then(
      (result) => setDownload(result.ok ? { kind: 'done' } : { kind: 'failed', problem: result.error.kind }),
      () => setDownload({ kind: 'failed', problem: 'offline' }),
    );
  };
  return { download, fetchLanguages };
};

type LanguageRowProps = {
  readonly language: Language;
  readonly bytes: number;
  /** Undefined until the device was asked. */
  readonly isHere: boolean | undefined;
  readonly isComing: boolean;
  readonly isBusy: boolean;
  readonly onDownload: () => void;
};

const LanguageRow = ({ language, bytes, isHere, isComing, isBusy, onDownload }: LanguageRowProps) => {
  const { t } = useTranslation('info');
  const { tag, dir, autonym, german } = language;
  return (
    <li class="languages-here__row">
      <div class="languages-here__name">
        <span class="languages-here__own" lang={tag} dir={dir}>{autonym}</span>
        {german !== autonym && <span class="languages-here__german" lang={sourceLanguage} dir="ltr">{german}</span>}
      </div>
      <span class="languages-here__size"><Ltr>{t('offline.size', { size: megabytes(bytes) })}</Ltr></span>
      <div class="languages-here__state">
        {isHere === true && (
          <span class="languages-here__yes">
            <Icon shape={checkIcon} />
            {t('offline.yes')}
          </span>
        )}
        {isHere === false && (
          <Button icon={downloadIcon} loading={isComing} disabled={isBusy && !isComing} aria-label={t('offline.downloadNamed', { language: autonym })} onClick={onDownload}>
            {t('offline.download')}
          </Button>
        )}
      </div>
    </li>
  );
};

type DownloadAllProps = { readonly missing: readonly string[]; readonly isBusy: boolean; readonly isKnown: boolean; readonly onDownload: () => void };

const DownloadAll = ({ missing, isBusy, isKnown, onDownload }: DownloadAllProps) => {
  const { t } = useTranslation('info');
  if (!isKnown) return null;
  if (missing.length === 0) return <p>{t('offline.allHere')}</p>;
  return <p><Button kind="primary" icon={downloadIcon} disabled={isBusy} onClick={onDownload}>{t('offline.downloadAll')}</Button></p>;
};

/** Always mounted, so that what becomes of a download is heard. */
const DownloadState = ({ download }: { readonly download: Download }) => {
  const { t } = useTranslation('info');
  const progress = download.kind === 'running' ? download.progress : undefined;
  return (
    <>
      {download.kind === 'running' && (
        <Progress
          id="download"
          label={t('offline.downloading')}
          {...(progress && progress.total > 0
            ? { value: progress.done, max: progress.total, text: t('offline.progress', { done: progress.done, total: progress.total, size: megabytes(progress.bytes) }) }
            : {})}
        />
      )}
      <div role="status">
        {download.kind === 'done' && <p><Icon shape={checkIcon} /> {t('offline.done')}</p>}
        {download.kind === 'failed' && <Notice kind="offline">{t(download.problem === 'blob-damaged' ? 'offline.damaged' : 'offline.failed')}</Notice>}
      </div>
    </>
  );
};

const Notes = () => {
  const { t } = useTranslation('info');
  const { installPrompt } = useServices();
  return (
    <div class="languages-here__notes">
      <ul>
        <li>{t('offline.noteNeed')}</li>
        <li>{t('offline.noteCall')}</li>
        <li>{t('offline.noteBrowser')}</li>
      </ul>
      {installPrompt.available.value && <Button icon={mobileIcon} onClick={() => void installPrompt.show()}>{t('offline.install')}</Button>}
    </div>
  );
};

/** One decimal, as on a phone's own storage page; never «0.0». */
const megabytes = (bytes: number): string => Math.max(0.1, bytes / 1_000_000).toFixed(1);
