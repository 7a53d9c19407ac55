import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabic700 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2?url';
import ethiopic400 from '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2?url';
import ethiopic700 from '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-700-normal.woff2?url';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic700 from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url';

/** Font files by the group that the language table names; the same files the style sheet uses. */
const fontFiles: Readonly<Record<string, readonly string[]>> = {
  arabic: [arabic400, arabic700],
  ethiopic: [ethiopic400, ethiopic700],
  cyrillic: [cyrillic400, cyrillic700],
};

/** Bytes of the files of a group. A test compares them with the files. */
const bytesByGroup: Readonly<Record<string, number>> = { arabic: 99_068, ethiopic: 150_724, cyrillic: 14_384 };

export const fontBytes = (group: string): number => bytesByGroup[group] ?? 0;

/**
 * A language is only whole with its script: its fonts go into the cache the service worker serves fonts from.
 * @returns whether all of them are there
 */
export const keepFonts = async (group: string): Promise<boolean> => {
  const files = fontFiles[group] ?? [];
  if (files.length === 0 || !('caches' in globalThis)) return true;
  try {
    const cache = await caches.open('fonts');
    await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
    return true;
  } catch {
    return false;
  }
};

/** Whether the fonts of a group are here already; nothing is fetched. */
export const hasFonts = async (group: string): Promise<boolean> => {
  if (!('caches' in globalThis)) return true;
  const found = await Promise.all((fontFiles[group] ?? []).map((file) => caches.match(file, { cacheName: 'fonts' })));
  return found.every((answer) => answer !== undefined);
};
