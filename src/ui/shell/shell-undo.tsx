import { useEffect, useRef } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Undoable } from '#ui/shared/acts.ts';
import { useStaff } from '#ui/shared/services.ts';
import { UndoBar } from '#ui/shared/undo-bar.tsx';

/** The act that may be taken back here: offered until the next act, or until one leaves the page on which it was first offered. */
export const useUndoable = (path: string): Undoable | undefined => {
  const { acts } = useStaff();
  const undoable = acts.undoable.value;
  const offered = useRef<{ readonly undoable: Undoable | undefined; readonly path: string }>({ undoable: undefined, path });
  if (offered.current.undoable !== undoable) offered.current = { undoable, path };
  const belongsHere = undoable !== undefined && offered.current.path === path && path.startsWith(`/gespraeche/${undoable.talk}`);
  useEffect(() => {
    if (undoable !== undefined && !belongsHere) acts.forgetUndo();
  }, [undoable, belongsHere]);
  return belongsHere ? undoable : undefined;
};

export const ShellUndo = ({ label }: { readonly label: string }) => {
  const { t } = useTranslation('office');
  const { acts } = useStaff();
  return (
    <UndoBar undoLabel={t('shell.undo')} onUndo={() => void acts.undo()} closeLabel={t('shell.close')} onClose={acts.forgetUndo}>
      {label}
    </UndoBar>
  );
};
