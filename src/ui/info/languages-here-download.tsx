import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { InstallProgress } from '#content/install.ts';
import { Button } from '#ui/shared/button.tsx';
import { downloadText, isolated } from '#ui/shared/byte-text.ts';
import { readerInstallKey } from '#ui/shared/error-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { checkIcon, downloadIcon, refreshIcon, stopIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { Progress } from '#ui/shared/progress.tsx';
import type { Guest } from './guest-page.tsx';
import type { Removal } from './languages-here-remove.tsx';
import type { Download } from './use-download.ts';

export type DownloadStateProps = {
  readonly download: Download;
  readonly removal: Removal | undefined;
  readonly guest: Guest;
  readonly onPause: () => void;
  readonly onResume: (tags: readonly string[]) => void;
  readonly children: ComponentChildren;
};

/** Always mounted, so that what becomes of it is heard. While something comes it stays in sight, wherever one has pressed. */
export const DownloadState = ({ download, removal, guest, onPause, onResume, children }: DownloadStateProps) => {
  const { t } = useTranslation('info');
  const status = useRef<HTMLDivElement>(null);
  const resume = useRef<HTMLParagraphElement>(null);
  const isPaused = download.kind === 'paused';
  // «Anhalten» is gone as soon as it was pressed: in its place stands the way on.
  useEffect(() => {
    if (isPaused) resume.current?.querySelector('button')?.focus();
  }, [isPaused]);
  // The button that was pressed is gone with its language: the focus goes to what is said of it.
  useEffect(() => {
    if (removal !== undefined) status.current?.focus();
  }, [removal]);
  return (
    <div class="languages-here__download" data-running={download.kind === 'running' || undefined}>
      {download.kind === 'running' && (
        <div class="languages-here__running">
          <DownloadProgress progress={download.progress} lang={guest.language.tag} />
          <Button icon={stopIcon} onClick={onPause}>{t('offline.pause')}</Button>
        </div>
      )}
      <div role="status" ref={status} tabIndex={-1}>
        <Outcome download={download} guest={guest} />
        {removal && <p>{t(removal.removed ? 'offline.removed' : 'offline.notRemoved', { language: removal.language })}</p>}
      </div>
      {(isPaused || download.kind === 'failed') && (
        <p ref={resume}><Button kind="primary" icon={downloadIcon} onClick={() => onResume(download.tags)}>{t('offline.resume')}</Button></p>
      )}
      {children}
    </div>
  );
};

const DownloadProgress = ({ progress, lang }: { readonly progress: InstallProgress | undefined; readonly lang: string }) => {
  const { t } = useTranslation('info');
  if (progress === undefined || progress.total === 0) return <Progress id="download" label={t('offline.downloading')} />;
  const { done, total, bytes } = progress;
  const text = t('offline.progress', { done, total, size: isolated(downloadText(bytes, lang)) });
  return <Progress id="download" label={t('offline.downloading')} value={done} max={total} text={text} />;
};

const Outcome = ({ download, guest }: Pick<DownloadStateProps, 'download' | 'guest'>) => {
  const { t } = useTranslation('info');
  switch (download.kind) {
    case 'done': {
      const gone = guest.languages.filter(({ tag }) => download.gone.includes(tag)).map(({ autonym }) => autonym);
      return (
        <>
          <p><Icon shape={checkIcon} /> {t('offline.done')}</p>
          {gone.length > 0 && <p>{t('offline.removedForSpace', { languages: gone.join(', ') })}</p>}
        </>
      );
    }
    case 'paused':
      return <p>{t('offline.paused')}</p>;
    case 'failed':
      return <Notice kind={download.problem.kind === 'offline' || !navigator.onLine ? 'offline' : 'warning'}>{t(readerInstallKey(download.problem, navigator.onLine))}</Notice>;
    default:
      return null;
  }
};

export type DownloadAllProps = {
  readonly missing: readonly string[];
  /** An earlier download was interrupted. */
  readonly isBegun: boolean;
  readonly download: Download;
  readonly onDownload: () => void;
};

export const DownloadAll = ({ missing, isBegun, download, onDownload }: DownloadAllProps) => {
  const { t } = useTranslation('info');
  // While something comes, or can be taken up again, there is one way on and not two.
  if (download.kind === 'running' || download.kind === 'paused' || download.kind === 'failed') return null;
  if (missing.length === 0) return <p>{t('offline.allHere')}</p>;
  return <p><Button kind="primary" icon={downloadIcon} onClick={onDownload}>{t(isBegun ? 'offline.resume' : 'offline.downloadAll')}</Button></p>;
};

export const NewerTexts = ({ download, onFetch }: { readonly download: Download; readonly onFetch: () => void }) => {
  const { t } = useTranslation('info');
  return (
    <Notice kind="info" title={t('offline.newer')} action={<Button icon={refreshIcon} disabled={download.kind === 'running'} onClick={onFetch}>{t('offline.fetchNewer')}</Button>}>
      {t('offline.newerText')}
    </Notice>
  );
};
