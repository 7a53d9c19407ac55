import { useLocation } from 'preact-iso';
import { useTranslation } from 'react-i18next';
import type { Wish } from '#core/change.ts';
import { Button } from '#ui/shared/button.tsx';
import { undoIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import './saved-mark.css';

export type SavedMarkProps = { readonly talk: string; readonly topic: string };

/** What the guest may see of saving: that it happened. What was saved stays unsaid, and only acts of this view are offered for undo. */
export const SavedMark = ({ talk, topic }: SavedMarkProps) => {
  const { t } = useTranslation('talk');
  const { acts } = useStaff();
  const { route } = useLocation();
  const { kind } = acts.saveState.value;
  const undoable = acts.undoable.value;
  const undo = async (wishes: readonly Wish[]) => {
    const actedOn = topicOf(wishes);
    await acts.undo();
    // «Besprochen und weiter» has led on: what it took back is shown where it belongs.
    if (actedOn !== undefined && actedOn !== topic) route(`/gespraeche/${talk}/thema/${actedOn}`);
  };
  return (
    <div class="saved-mark">
      <p role="status" data-kind={kind}>{kind === 'untouched' ? '' : t(`saved.${kind}`)}</p>
      {undoable?.talk === talk && isSharedAct(undoable.wishes) && (
        <Button icon={undoIcon} onClick={() => void undo(undoable.wishes)}>{t('saved.undo')}</Button>
      )}
    </div>
  );
};

/** An answer, or «Besprochen und weiter», which alone says what was shown. */
const isSharedAct = (wishes: readonly Wish[]): boolean => wishes.some(({ field }) => /^topic\.[^.]+\.(shown$|answer\.)/.test(field));

const topicOf = (wishes: readonly Wish[]): string | undefined => wishes.map(({ field }) => /^topic\.([^.]+)\./.exec(field)?.[1]).find((id) => id !== undefined);
