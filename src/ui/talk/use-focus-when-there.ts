import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to an element that an act makes: it is there only once the act is stored and the screen has followed.
 * @returns says which element is waited for
 */
export const useFocusWhenThere = (): ((id: string) => void) => {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    const element = wanted.current === undefined ? null : document.getElementById(wanted.current);
    if (element === null) return;
    wanted.current = undefined;
    element.focus();
    element.scrollIntoView({ block: 'center' });
  });
  return (id) => {
    wanted.current = id;
  };
};
