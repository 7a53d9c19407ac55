import type { ComponentChildren } from 'preact';
import './ltr.css';
import { Icon } from './icon.tsx';
import { phoneIcon } from './icons.ts';

/** Times, amounts, numbers and addresses run left to right in every script. */
export const Ltr = ({ children }: { readonly children: ComponentChildren }) => <bdi class="ltr" dir="ltr">{children}</bdi>;

export type PhoneLinkProps = {
  /** As a person writes it: `058 000 00 00`. */
  readonly number: string;
  /** `button`: large enough to find in an emergency. */
  readonly look?: 'text' | 'button';
  /** Who is called, for ears: «Polizei anrufen». Must contain the number. */
  readonly label?: string;
};

export const PhoneLink = ({ number, look = 'text', label }: PhoneLinkProps) => (
  <a class={look === 'button' ? 'phone-link' : undefined} href={`tel:${number.replace(/[^+\d]/g, '')}`} aria-label={label}>
    {look === 'button' && <Icon shape={phoneIcon} />}
    <Ltr>{number}</Ltr>
  </a>
);
