import type { ComponentChildren } from 'preact';
import './notice.css';
import { Icon } from './icon.tsx';
import { errorIcon, infoIcon, offlineIcon, warningIcon, type IconShape } from './icons.ts';

export type NoticeKind = 'info' | 'warning' | 'error' | 'offline';

export type NoticeProps = {
  readonly kind: NoticeKind;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** What to do about it: one button or link. */
  readonly action?: ComponentChildren;
};

const icons: Readonly<Record<NoticeKind, IconShape>> = { info: infoIcon, warning: warningIcon, error: errorIcon, offline: offlineIcon };

export const Notice = ({ kind, title, children, action }: NoticeProps) => (
  <div class="notice" data-kind={kind}>
    <Icon shape={icons[kind]} size="large" />
    <div class="notice__words">
      {title !== undefined && <p class="notice__title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
    </div>
    {action !== undefined && <div class="notice__action">{action}</div>}
  </div>
);
