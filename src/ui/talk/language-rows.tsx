import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { chevronRightIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import { Tag } from '#ui/shared/tag.tsx';
import './language-rows.css';

export type LanguageRowsProps = { readonly languages: readonly Language[]; readonly label: string; readonly onChoose: (tag: string) => void };

/** A row a language, its own name first: the guest may point at it. */
export const LanguageRows = ({ languages, label, onChoose }: LanguageRowsProps) => {
  const { t } = useTranslation('talk');
  const here = useServices().languagesHere.value;
  return (
    <ul class="language-rows" aria-label={label}>
      {languages.map(({ tag, dir, autonym, german }) => (
        <li key={tag}>
          <button type="button" class="language-rows__row" onClick={() => onChoose(tag)}>
            <span class="language-rows__own" lang={tag} dir={dir}>{autonym}</span>
            {german !== autonym && <span class="language-rows__german" lang={sourceLanguage} dir="ltr">{german}</span>}
            {here !== undefined && here.length > 0 && !here.includes(tag) && <Tag tone="stone">{t('start.notHere')}</Tag>}
            <Icon shape={chevronRightIcon} />
          </button>
        </li>
      ))}
    </ul>
  );
};
