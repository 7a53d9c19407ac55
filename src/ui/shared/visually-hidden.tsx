import type { ComponentChildren } from 'preact';
import './visually-hidden.css';

/** Words for ears only: they stand where the eye has a number, a picture or a place. */
export const VisuallyHidden = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="visually-hidden">{children}</span>
);
