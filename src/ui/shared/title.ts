import { useLayoutEffect } from 'preact/hooks';

/**
 * Names the page and moves focus to its `h1`, so that a change of page is heard. The first page of a visit keeps the
 * focus where the browser puts it; the mark for that lies on the document, whose visit it is.
 */
export const useTitle = (title: string): void => {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (root.dataset['opened'] !== undefined) document.querySelector('h1')?.focus({ preventScroll: true });
    root.dataset['opened'] = '';
  }, []);
};
