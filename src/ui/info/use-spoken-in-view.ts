import { useEffect } from 'preact/hooks';

/** The line that is heard can be seen; a page on which it is seen already stays where it is. */
export const useSpokenInView = (spoken: string | undefined): void => {
  useEffect(() => {
    if (spoken !== undefined) document.querySelector('.bilingual__line[data-state="spoken"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [spoken]);
};
