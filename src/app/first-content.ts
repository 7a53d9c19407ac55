import type { Library } from '#content/library.ts';

/** How long a page may stay without content before what waits for it begins all the same. */
const longestWaitMs = 5_000;

/**
 * The same library, and a promise that resolves when its first words have been painted: fonts, the service worker and the
 * copy for offline use do not compete with them for a slow line.
 */
export const watchFirstContent = (library: Library): { readonly library: Library; readonly shown: Promise<void> } => {
  let show = (): void => {};
  const shown = new Promise<void>((resolve) => {
    show = () => requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, longestWaitMs);
  });
  const shows =
    <T>(read: (language: string) => Promise<T | undefined>) =>
    async (language: string): Promise<T | undefined> => {
      const found = await read(language);
      if (found !== undefined) show();
      return found;
    };
  const inEditionOf: Library['inEditionOf'] = async (language, read) => {
    const found = await library.inEditionOf(language, read);
    if (found !== undefined) show();
    return found;
  };
  return { library: { ...library, topicList: shows(library.topicList), index: shows(library.index), inEditionOf }, shown };
};
