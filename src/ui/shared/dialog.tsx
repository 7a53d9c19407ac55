import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';
import { Button, IconButton } from './button.tsx';
import { closeIcon } from './icons.ts';

export type DialogProps = {
  readonly open: boolean;
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children?: ComponentChildren;
  /** Whether there is a cross; without one the actions hold the way back. */
  readonly closeShown?: boolean;
  /** The last one is the primary action. */
  readonly actions?: ComponentChildren;
};

/** A native dialog: the browser keeps the focus inside and gives it back. Never one on top of another. */
export const Dialog = ({ open, title, onClose, closeLabel, closeShown = true, children, actions }: DialogProps) => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <header class="dialog__head">
            <h2 id={id}>{title}</h2>
            {closeShown && <IconButton icon={closeIcon} label={closeLabel} onClick={() => dialog.current?.close()} />}
          </header>
          <div class="dialog__body">{children}</div>
          {actions !== undefined && <footer class="dialog__actions">{actions}</footer>}
        </>
      )}
    </dialog>
  );
};

export type ConfirmDialogProps = Omit<DialogProps, 'actions' | 'closeShown'> & {
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  /** `danger` for what cannot be undone. */
  readonly kind?: 'primary' | 'danger';
};

/** The interruption before what cannot be undone; the way back comes first. */
export const ConfirmDialog = ({ confirmLabel, onConfirm, kind = 'danger', closeLabel, onClose, ...dialog }: ConfirmDialogProps) => (
  <Dialog
    {...dialog}
    closeLabel={closeLabel}
    closeShown={false}
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>{closeLabel}</Button>
        <Button kind={kind} onClick={onConfirm}>{confirmLabel}</Button>
      </>
    }
  />
);
