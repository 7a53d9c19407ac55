import { useEffect, useLayoutEffect } from 'preact/hooks';
import { isWayBack } from './way-back.ts';

/**
 * Names the page and moves focus to its `h1`, so that a change of page is heard; on the way back `way-back.ts` moves it to the link
 * that was followed. The first page of a visit keeps the
 * focus where the browser puts it; the mark for that lies on the document, whose visit it is.
 */
export const useTitle = (title: string): void => {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  // After the paint: to move the focus asks for the layout, and before it that would be done twice.
  useEffect(() => {
    const root = document.documentElement;
    if (root.dataset['opened'] !== undefined && !isWayBack()) document.querySelector('h1')?.focus({ preventScroll: true });
    root.dataset['opened'] = '';
  }, []);
};
