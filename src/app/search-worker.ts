import type { PackList } from '#core/pack.ts';
import { everywhere } from '#content/everywhere.ts';
import { libraryOf } from '#content/library.ts';
import { foldedIn } from './folding.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

/** Searches languages beside that of the page, so that folding and searching thousands of pages never holds up whoever types. */
const waiting = new Map<number, (value: PackList | string | undefined) => void>();
let asked = 0;

const ask = (blob?: string): Promise<PackList | string | undefined> =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    say({ kind: 'ask', id: asked, ...(blob === undefined ? {} : { blob }) });
  });

const say = (message: FromWorker): void => postMessage(message);

const library = libraryOf({
  list: async () => (await ask()) as PackList | undefined,
  blob: async (sha256) => (await ask(sha256)) as string | undefined,
});

let day = '';
const search = everywhere((language) => foldedIn(library, language, day));

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'texts') {
    waiting.get(data.id)?.(data.value);
    waiting.delete(data.id);
    return;
  }
  day = data.day;
  void search(data.query, data.languages).then((groups) => say({ kind: 'found', id: data.id, groups }));
});
