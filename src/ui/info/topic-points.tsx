import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Bilingual, type BilingualPair } from '#ui/shared/bilingual.tsx';
import { RichTextView } from '#ui/shared/rich-text.tsx';
import type { Guest } from './guest-page.tsx';
import { TextView } from './text-view.tsx';
import type { PointLine, PointsOfPack } from './topic-view.ts';

export type PointsBlockProps = { readonly block: PointsOfPack; readonly guest: Guest; readonly spoken: string | undefined };

/** Numbered points on the spine: the guest's language first, because the guest is who reads here. */
export const PointsBlock = ({ block, guest, spoken }: PointsBlockProps) => {
  const { t } = useTranslation('info');
  const { language, languages } = guest;
  const german = languages.find(({ tag }) => tag === sourceLanguage);
  const hasGerman = block.lines.some((line) => line.german !== undefined);
  return (
    <section class="topic__points" data-alone={!hasGerman || undefined}>
      {block.title === undefined ? (
        <h2>{t('topic.points')}</h2>
      ) : (
        <h2>
          {t('topic.local')}: <bdi lang={sourceLanguage}>{block.title}</bdi>
        </h2>
      )}
      <Bilingual
        source={{ label: language.autonym, lang: language.tag, dir: language.dir }}
        target={{ label: german?.autonym ?? '', lang: sourceLanguage, dir: 'ltr' }}
        mode={hasGerman ? 'both' : 'source'}
        guest="source"
        about={block.title ?? t('topic.points')}
        pairs={block.lines.map((line) => pairOf(line, guest, spoken))}
      />
    </section>
  );
};

const pairOf = ({ id, number, text, german }: PointLine, guest: Guest, spoken: string | undefined): BilingualPair => ({
  id,
  number,
  source: { node: <TextView text={text} guest={guest} /> },
  target: { node: german && <RichTextView text={german.text} lang={sourceLanguage} /> },
  ...(id === spoken ? { state: 'spoken' } : {}),
});
