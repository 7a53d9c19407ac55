import { everywhere, type LanguageHits } from '#content/everywhere.ts';
import { libraryOf } from '#content/library.ts';
import type { ContentSource } from '#content/source.ts';
import type { SearchElsewhere } from '#ui/shared/services.ts';
import { foldedIn } from './folding.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';
import workerUrl from './search-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script-url.ts';

type Texts = Pick<ContentSource, 'list' | 'blob'>;

/** Where there are no workers: the same, but it holds up whoever types. */
export const elsewhereInPage = (source: Texts, day: string): SearchElsewhere => {
  const library = libraryOf(source);
  return { search: everywhere((language) => foldedIn(library, language, day)), close: () => undefined };
};

/**
 * Opens the search of other languages in a worker of its own. `source` is the device: the worker asks the page for its texts.
 * Whoever opens it must close it: its memory goes with it.
 */
export const elsewhereInWorker = (source: Texts, day: string): SearchElsewhere => {
  const worker = new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module' });
  const waiting = new Map<number, (groups: readonly LanguageHits[]) => void>();
  let asked = 0;
  const say = (message: ToWorker): void => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'found') {
      waiting.get(data.id)?.(data.groups);
      waiting.delete(data.id);
      return;
    }
    const text = data.blob === undefined ? source.list() : source.blob(data.blob);
    void text.catch(() => undefined).then((value) => say({ kind: 'texts', id: data.id, value }));
  });
  return {
    search: (query, languages) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        say({ kind: 'search', id: asked, query, languages, day });
      }),
    close: () => worker.terminate(),
  };
};
