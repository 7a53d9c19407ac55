import { useLayoutEffect } from 'preact/hooks';
import type { Direction } from '#core/language.ts';

/** What the page as a whole is written in; whatever stands in another language inside it says so itself. */
export const usePageLanguage = (lang: string, dir: Direction): void => {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = lang;
    root.dir = dir;
  }, [lang, dir]);
};
