import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstallProblem, InstallProgress } from '#content/install.ts';
import { useServices } from '#ui/shared/services.ts';

/** How a download that somebody asked for stands. */
export type Download =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly tags: readonly string[]; readonly progress?: InstallProgress }
  /** Stopped by the reader; what came is kept. */
  | { readonly kind: 'paused'; readonly tags: readonly string[] }
  /** `gone`: languages that had to make room. */
  | { readonly kind: 'done'; readonly gone: readonly string[] }
  | { readonly kind: 'failed'; readonly tags: readonly string[]; readonly problem: InstallProblem };

export type Downloads = {
  readonly download: Download;
  /** Without tags: what is newer of the languages that are here. */
  readonly fetchLanguages: (tags: readonly string[]) => void;
  readonly pause: () => void;
  /** Something else has happened since: what became of the last download is no news any more. */
  readonly forget: () => void;
};

/** One download at a time; who leaves the page does not stop it. */
export const useDownload = (onSettled: () => void): Downloads => {
  const { install, languagesHere } = useServices();
  const [download, setDownload] = useState<Download>({ kind: 'idle' });
  const stop = useRef<AbortController | undefined>(undefined);
  const settled = useRef(onSettled);
  useEffect(() => {
    settled.current = onSettled;
  });
  const fetchLanguages = (tags: readonly string[]): void => {
    const control = new AbortController();
    const before = languagesHere.peek() ?? [];
    stop.current = control;
    setDownload({ kind: 'running', tags });
    const show = (progress: InstallProgress): void => {
      if (!control.signal.aborted) setDownload({ kind: 'running', tags, progress });
    };
    install(tags, show, control.signal)
      .then(
        (result) => {
          const gone = before.filter((tag) => !languagesHere.peek()?.includes(tag));
          if (result.ok) setDownload({ kind: 'done', gone });
          else setDownload(control.signal.aborted ? { kind: 'paused', tags } : { kind: 'failed', tags, problem: result.error });
        },
        () => setDownload({ kind: 'failed', tags, problem: { kind: 'blob-missing', sha256: '' } }),
      )
      .then(() => settled.current());
  };
  return { download, fetchLanguages, pause: () => stop.current?.abort(), forget: () => setDownload({ kind: 'idle' }) };
};
