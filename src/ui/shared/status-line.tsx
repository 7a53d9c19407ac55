import type { ComponentChildren } from 'preact';
import './status-line.css';
import { Icon } from './icon.tsx';
import { checkIcon, errorIcon, offlineIcon, refreshIcon, uploadIcon, type IconShape } from './icons.ts';

/** `saved` calm · `busy` being saved or sent · `waiting` to be sent · `offline` grey, no alarm · `error` the only red one. */
export type StatusKind = 'saved' | 'busy' | 'waiting' | 'offline' | 'error';

export type StatusLineProps = {
  readonly kind: StatusKind;
  readonly children: ComponentChildren;
  /** A link or quiet button: «Jetzt übertragen». It stands outside what is read out. */
  readonly action?: ComponentChildren;
};

const icons: Readonly<Record<StatusKind, IconShape>> = { saved: checkIcon, busy: refreshIcon, waiting: uploadIcon, offline: offlineIcon, error: errorIcon };

/** The only `role=status` of a page, always mounted, so that its changes are heard. */
export const StatusLine = ({ kind, children, action }: StatusLineProps) => (
  <div class="status-line" data-kind={kind}>
    <Icon shape={icons[kind]} />
    <p role="status">{children}</p>
    {action}
  </div>
);
