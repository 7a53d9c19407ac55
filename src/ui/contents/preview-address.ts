import { sourceLanguage } from '#core/language.ts';

/** Where a topic is shown in two languages side by side; the German stands first unless said otherwise. */
export const previewHref = (topic: string, second: string, first: string = sourceLanguage): string =>
  `/inhalte/vorschau/${topic}?links=${encodeURIComponent(first)}&rechts=${encodeURIComponent(second)}`;
