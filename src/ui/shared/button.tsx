import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import './button.css';
import { Icon } from './icon.tsx';
import { arrowLeftIcon, type IconShape } from './icons.ts';

/** `next` (larch) is the one way on of a page; `primary` (lake) acts; `quiet` is everything else. */
export type ButtonKind = 'primary' | 'next' | 'quiet' | 'danger';

type ButtonLook = {
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'large';
  readonly icon?: IconShape;
  /** Stands after the words: arrows that lead on. */
  readonly iconEnd?: IconShape;
  readonly children: ComponentChildren;
};

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes, keyof ButtonLook | 'loading'> & {
    /** Keeps its place and its focus, takes no second press. */
    readonly loading?: boolean;
  };

export const Button = ({ kind = 'quiet', size = 'normal', icon, iconEnd, loading = false, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    class="button"
    data-kind={kind}
    data-size={size}
    aria-busy={loading || undefined}
    aria-disabled={loading || undefined}
    onClick={(event) => {
      if (loading) event.preventDefault();
      else onClick?.(event);
    }}
  >
    <ButtonWords icon={icon} iconEnd={iconEnd} loading={loading}>{children}</ButtonWords>
  </button>
);

export type LinkButtonProps = ButtonLook & { readonly href: string; readonly download?: string };

/** A link that leads on and looks like it. */
export const LinkButton = ({ kind = 'quiet', size = 'normal', icon, iconEnd, children, href, download }: LinkButtonProps) => (
  <a class="button" href={href} download={download} data-kind={kind} data-size={size}>
    <ButtonWords icon={icon} iconEnd={iconEnd}>{children}</ButtonWords>
  </a>
);

export type BackLinkProps = { readonly href: string; readonly children: ComponentChildren };

export const BackLink = ({ href, children }: BackLinkProps) => (
  <a class="back-link" href={href}>
    <Icon shape={arrowLeftIcon} />
    <span>{children}</span>
  </a>
);

export type IconButtonProps = Omit<ButtonHTMLAttributes, 'icon' | 'children' | 'aria-label'> & {
  readonly icon: IconShape;
  readonly label: string;
};

/** For crowded bars only; a word beside the icon is better. */
export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
    <Icon shape={icon} />
  </button>
);

type ButtonWordsProps = Pick<ButtonLook, 'icon' | 'iconEnd' | 'children'> & { readonly loading?: boolean };

const ButtonWords = ({ icon, iconEnd, loading = false, children }: ButtonWordsProps) => (
  <>
    {loading ? <span class="button__ring" aria-hidden="true" /> : icon && <Icon shape={icon} />}
    <span class="button__words">{children}</span>
    {iconEnd && <Icon shape={iconEnd} />}
  </>
);
