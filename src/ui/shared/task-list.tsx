import type { ComponentChildren } from 'preact';
import './task-list.css';
import { Icon } from './icon.tsx';
import { checkIcon, chevronRightIcon } from './icons.ts';
import { Tag, type TagTone } from './tag.tsx';

/** `done` is plain text, everything else a tag: the eye finds what is open. */
export type TaskStatus = { readonly label: string; readonly tone: TagTone | 'done' };

export type TaskRowProps = {
  readonly href: string;
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly number?: number;
  /** A pictogram, a time: what stands before the words. */
  readonly start?: ComponentChildren;
  readonly status?: TaskStatus;
  /** `large` where the row is all there is: the list of languages. */
  readonly size?: 'normal' | 'large';
  readonly onClick?: (event: MouseEvent) => void;
};

/** The whole row is the link. */
export const TaskRow = ({ href, title, detail, number, start, status, size, onClick }: TaskRowProps) => (
  <li class="task" data-size={size}>
    {number !== undefined && <span class="task__number">{number}</span>}
    {start !== undefined && <span class="task__start">{start}</span>}
    <div class="task__words">
      <a class="task__link" href={href} onClick={onClick}>{title}</a>
      {detail !== undefined && <div class="task__detail">{detail}</div>}
    </div>
    {status && <StatusMark status={status} />}
    <Icon shape={chevronRightIcon} />
  </li>
);

export type TaskListProps = {
  /** Heading of the group; names the list. */
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
};

export const TaskList = ({ title, children }: TaskListProps) => (
  <section class="tasks">
    {title !== undefined && <h2 class="tasks__title">{title}</h2>}
    <ul class="tasks__list">{children}</ul>
  </section>
);

const StatusMark = ({ status }: { readonly status: TaskStatus }) => (
  <span class="task__status">
    {status.tone === 'done' ? (
      <span class="task__done">
        <Icon shape={checkIcon} />
        {status.label}
      </span>
    ) : (
      <Tag tone={status.tone}>{status.label}</Tag>
    )}
  </span>
);
