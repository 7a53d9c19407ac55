import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Text } from '#core/text.ts';
import { RichTextView } from '#ui/shared/rich-text.tsx';
import { Tag } from '#ui/shared/tag.tsx';
import type { Guest } from './guest-page.tsx';

export type TextViewProps = {
  readonly text: Text;
  readonly guest: Guest;
  /** The same in German, below it. */
  readonly german?: Text | undefined;
};

/** A text of a pack in the guest's language. Where nobody translated it, it is German and says so. */
export const TextView = ({ text, guest, german }: TextViewProps) => (
  <>
    {text.untranslated === true ? <OnlyGerman text={text} guest={guest} /> : <RichTextView text={text.text} lang={guest.language.tag} />}
    {german !== undefined && text.untranslated !== true && (
      <span class="beside" lang={sourceLanguage} dir="ltr">
        <RichTextView text={german.text} lang={sourceLanguage} />
      </span>
    )}
  </>
);

/** The German itself, with a mark in the language of the reader. */
export const OnlyGerman = ({ text, guest }: Pick<TextViewProps, 'text' | 'guest'>) => {
  const { t } = useTranslation('info');
  const { tag, dir } = guest.language;
  return (
    <span lang={sourceLanguage} dir="ltr">
      <RichTextView text={text.text} lang={sourceLanguage} />{' '}
      <span lang={tag} dir={dir}>
        <Tag tone="stone">{t('topic.onlyGerman')}</Tag>
      </span>
    </span>
  );
};
