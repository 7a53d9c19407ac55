import type { ComponentChildren } from 'preact';

export const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="workshop__section">
    <h2>{title}</h2>
    {children}
  </section>
);

export const Row = ({ children }: { readonly children: ComponentChildren }) => <div class="workshop__row">{children}</div>;
