import { sourceLanguage } from '#core/language.ts';

/** In German and in large type, line by line, as one reads it out on the telephone. */
export const ReadOut = ({ lines }: { readonly lines: readonly string[] }) => (
  <p class="emergency-place__address" lang={sourceLanguage} dir="ltr">
    <span class="emergency-place__lead">Ich bin hier:</span>
    {lines.map((line) => <span key={line}>{line}</span>)}
  </p>
);
