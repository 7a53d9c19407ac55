import { useEffect, useLayoutEffect } from 'preact/hooks';

/**
 * Names the page and moves focus to its `h1`, so that a change of page is heard. The first page of a visit keeps the
 * focus where the browser puts it; the mark for that lies on the document, whose visit it is.
 */
export const useTitle = (title: string): void => {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  // After the paint: to move the focus asks for the layout, and before it that would be done twice.
  useEffect(() => {
    const root = document.documentElement;
    if (root.dataset['opened'] !== undefined) document.querySelector('h1')?.focus({ preventScroll: true });
    root.dataset['opened'] = '';
  }, []);
};
