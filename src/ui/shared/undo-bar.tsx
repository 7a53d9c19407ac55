import type { ComponentChildren } from 'preact';
import './undo-bar.css';
import { Button, IconButton } from './button.tsx';
import { closeIcon, undoIcon } from './icons.ts';

export type UndoBarProps = {
  /** What happened: «Thema als besprochen markiert». The caller also says it in the `StatusLine`. */
  readonly children: ComponentChildren;
  readonly undoLabel: string;
  readonly onUndo: () => void;
  readonly closeLabel: string;
  readonly onClose: () => void;
};

/** Stays until the next act or until it is closed: nobody has to be quick. */
export const UndoBar = ({ children, undoLabel, onUndo, closeLabel, onClose }: UndoBarProps) => (
  <div class="undo-bar">
    <p>{children}</p>
    <Button icon={undoIcon} onClick={onUndo}>{undoLabel}</Button>
    <IconButton icon={closeIcon} label={closeLabel} onClick={onClose} />
  </div>
);
