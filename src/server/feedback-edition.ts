import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackList, PackStructure } from '#core/pack.ts';
import type { FeedbackEntry } from '#protocol/feedback.ts';

/** What can be spoken of: the packs, languages and points of the edition that is served here now. */
export type SpokenOf = {
  readonly packs: readonly string[];
  readonly has: (entry: Pick<FeedbackEntry, 'pack' | 'topic' | 'point' | 'language'>) => boolean;
};

/** Asked anew with every delivery, since a new edition may be put in place while the endpoint runs; undefined where none is served. */
export type EditionReader = () => Promise<SpokenOf | undefined>;

/**
 * Without the folder of the app the endpoint cannot know the edition, and takes every entry of the agreed shape.
 * @param appDir folder of the built app
 */
export const readsEdition = (appDir: string | undefined): EditionReader => {
  let known: { readonly written: string; readonly edition: Promise<SpokenOf | undefined> } | undefined;
  return async () => {
    if (appDir === undefined) return undefined;
    const list = join(appDir, 'packs.json');
    const written = await stat(list).then(({ mtimeMs, ctimeMs, size }) => `${mtimeMs} ${ctimeMs} ${size}`, () => undefined);
    if (written === undefined) return undefined;
    if (known?.written !== written) {
      const edition = readEdition(appDir, list);
      known = { written, edition };
      // Half of a new edition lies there: the next one who asks looks again.
      edition.catch(() => (known = undefined));
    }
    return known.edition;
  };
};

const readEdition = async (appDir: string, list: string): Promise<SpokenOf | undefined> => {
  const { packs, languages, structure } = JSON.parse(await readFile(list, 'utf8')) as PackList;
  const { topics } = JSON.parse(await readFile(join(appDir, `v1/packs/blob/${structure}.json`), 'utf8')) as PackStructure;
  const ids = packs.map(({ id }) => id);
  // The points of a topic itself are named after the lowest pack; those that a pack above adds, after that pack.
  const points = topics.flatMap(({ id, points: own, local }) => [
    ...own.map((point) => keyOf(ids[0] ?? '', id, point)),
    ...local.flatMap((lists) => lists.points.map((point) => keyOf(lists.pack, id, point))),
  ]);
  const [known, tags] = [new Set(points), new Set(languages.map(({ tag }) => tag))];
  return { packs: ids, has: ({ pack, topic, point, language }) => tags.has(language) && known.has(keyOf(pack, topic, point)) };
};

const keyOf = (pack: string, topic: string, point: string): string => `${pack} ${topic} ${point}`;
