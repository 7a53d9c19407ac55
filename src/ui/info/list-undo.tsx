import { useEffect, useRef } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { UndoBar } from '#ui/shared/undo-bar.tsx';
import type { ListActs } from './my-list-acts.ts';

/**
 * Says what was taken off the list and offers it back. The focus goes where the way back is, because the button that had it
 * is gone, and from there to the heading of the page.
 */
export const ListUndo = ({ undoable }: Pick<ListActs, 'undoable'>) => {
  const { t } = useTranslation('info');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (undoable !== undefined && !document.activeElement?.matches('main button, main a, main input')) place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [undoable?.words]);
  const then = (run: () => void) => () => {
    run();
    document.querySelector('h1')?.focus({ preventScroll: true });
  };
  return (
    <div class="my-list__undo" ref={place}>
      {undoable && (
        <UndoBar undoLabel={t('list.undo')} onUndo={then(undoable.undo)} closeLabel={t('page.close')} onClose={then(undoable.forget)}>
          {undoable.words}
        </UndoBar>
      )}
    </div>
  );
};
