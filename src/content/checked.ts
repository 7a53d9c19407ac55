import { isBlob, mostBytes } from './blob-shape.ts';
import { parseJson, type ContentSource, type Way } from './source.ts';

/**
 * A source that nobody can vouch for, as pages may read it: what is no content is not there. A cache on the way may keep something
 * damaged for a year, so it is asked for a second time past all of them.
 * @param sha256 missing where the browser cannot hash, on a page without encryption: then only the form is checked
 */
export const checked = (source: ContentSource, sha256?: (text: string) => Promise<string>): ContentSource => ({
  ...source,
  blob: async (name, _way, kind) => {
    for (const way of [undefined, 'fresh'] satisfies (Way | undefined)[]) {
      const text = await source.blob(name, way);
      if (text === undefined) return undefined;
      const isContent = text.length <= mostBytes && (kind === undefined || isBlob(kind, parseJson(text)));
      if (isContent && (sha256 === undefined || (await sha256(text)) === name)) return text;
    }
    return undefined;
  },
});
