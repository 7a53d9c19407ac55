import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Text } from '#core/text.ts';
import { Tag } from '#ui/shared/tag.tsx';
import type { TalkContent } from './use-talk.ts';
import { german, plainPhrase, Words } from './words.tsx';

export type StepWordsProps = { readonly phrase: string | undefined; readonly text: string | undefined; readonly mark: ComponentChildren; readonly content: TalkContent };

/** A step in both languages; what somebody typed exists in German only and says so. */
export const StepWords = ({ phrase, text, mark, content }: StepWordsProps) => {
  const { t } = useTranslation('talk');
  const id = `step.${phrase}`;
  const isTwo = !content.guestMissing && content.guestLanguage.tag !== sourceLanguage;
  const inGerman: Text | undefined = entryIn(content.german.phrases, id);
  return (
    <span class="step-words">
      <span class="step-words__mark">{mark}</span>
      <span class="step-words__german">
        {phrase === undefined ? text : inGerman === undefined ? t('steps.stepMissing') : <Words text={inGerman} tongue={german} />}
        {phrase === undefined && <> <Tag tone="stone">{t('steps.untranslated')}</Tag></>}
      </span>
      {isTwo && phrase !== undefined && (
        <span class="step-words__guest">
          <Words text={entryIn(content.guest.phrases, id)} tongue={content.guestLanguage} />
        </span>
      )}
    </span>
  );
};

/** For labels: «Entfernen: Beim RAV anmelden». */
export const plainStep = (phrase: string | undefined, text: string | undefined, content: TalkContent): string =>
  phrase === undefined ? (text ?? '') : plainPhrase(content.german, `step.${phrase}`);
