import type { ComponentChildren } from 'preact';
import './settings.css';

export type SectionProps = { readonly title?: string; readonly children: ComponentChildren };

/** One subject of the settings. Without a title its field has a legend of its own. */
export const Section = ({ title, children }: SectionProps) => (
  <section class="settings__section">
    {title !== undefined && <h2>{title}</h2>}
    {children}
  </section>
);

export type SettingFact = { readonly label: string; readonly value: ComponentChildren };

/** What is so and cannot be changed here. */
export const Facts = ({ facts }: { readonly facts: readonly SettingFact[] }) => (
  <dl class="settings__facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
