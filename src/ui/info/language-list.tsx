import { sourceLanguage, type Language } from '#core/language.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { chevronRightIcon } from '#ui/shared/icons.ts';
import './language-list.css';

export type LanguageListProps = {
  readonly languages: readonly Language[];
  readonly hrefIn: (tag: string) => string;
  readonly label?: string;
};

/** A row a language, its own name first: whoever reads it finds it, and so does whoever helps. */
export const LanguageList = ({ languages, hrefIn, label }: LanguageListProps) => (
  <ul class="language-list" aria-label={label}>
    {languages.map(({ tag, dir, autonym, german }) => (
      <li key={tag}>
        <a class="language-list__row" href={hrefIn(tag)}>
          <span class="language-list__own" lang={tag} dir={dir}>{autonym}</span>
          {german !== autonym && <span class="language-list__german" lang={sourceLanguage} dir="ltr">{german}</span>}
          <Icon shape={chevronRightIcon} />
        </a>
      </li>
    ))}
  </ul>
);
