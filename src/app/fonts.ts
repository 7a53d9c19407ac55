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

/** A language is only whole with its script: its fonts go into the cache the service worker serves fonts from. */
export const keepFonts = async (group: string): Promise<void> => {
  const files = fontFiles[group] ?? [];
  if (files.length === 0 || !('caches' in globalThis)) return;
  const cache = await caches.open('fonts');
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
};
