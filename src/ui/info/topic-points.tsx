import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Bilingual, type BilingualPair } from '#ui/shared/bilingual.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { warningIcon } from '#ui/shared/icons.ts';
import { RichTextView } from '#ui/shared/rich-text.tsx';
import { Tag, type TagTone } from '#ui/shared/tag.tsx';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import type { Guest } from './guest-page.tsx';
import { PointMenu } from './point-menu.tsx';
import { TextView } from './text-view.tsx';
import type { PointLine, PointMark, PointsOfPack } from './topic-view.ts';
import type { Reading } from './use-read-aloud.ts';

export type PointsBlockProps = { readonly topic: string; readonly block: PointsOfPack; readonly guest: Guest; readonly reading: Reading };

/** Numbered points on the spine: the guest's language first, because the guest is who reads here. */
export const PointsBlock = ({ topic, block, guest, reading }: PointsBlockProps) => {
  const { t } = useTranslation('info');
  const { language, languages } = guest;
  const german = languages.find(({ tag }) => tag === sourceLanguage);
  const hasGerman = block.lines.some((line) => line.german !== undefined);
  const pairOf = (line: PointLine): BilingualPair => ({
    id: line.id,
    number: line.number,
    source: { node: <PointText line={line} guest={guest} /> },
    target: { node: line.german && <RichTextView text={line.german.text} lang={sourceLanguage} /> },
    spine: (
      <>
        {isOutdated(line) && <span class="topic__outdated"><Icon shape={warningIcon} /></span>}
        <PointMenu topic={topic} pack={block.pack} line={line} lang={language.tag} reading={reading} />
      </>
    ),
    ...(line.id === reading.spoken ? { state: 'spoken' } : {}),
  });
  return (
    <section class="topic__points" data-alone={!hasGerman || undefined}>
      {block.title === undefined ? (
        <h2>{t('topic.points')}</h2>
      ) : (
        <h2>
          {t('topic.local')}{t('page.colon')}<bdi lang={sourceLanguage}>{block.title}</bdi>
        </h2>
      )}
      <Bilingual
        source={{ label: language.autonym, lang: language.tag, dir: language.dir }}
        target={{ label: german?.autonym ?? '', lang: sourceLanguage, dir: 'ltr' }}
        mode={hasGerman ? 'both' : 'source'}
        guest="source"
        about={block.title ?? t('topic.points')}
        pairs={block.lines.map(pairOf)}
      />
    </section>
  );
};

/** The German was changed since. Its sign hangs on the spine and is explained below the title; whoever hears the page hears it at the words. */
const isOutdated = ({ text }: PointLine): boolean => text.outdated === true && text.untranslated !== true;

const tones: Readonly<Record<PointMark, TagTone>> = { first: 'larch', costs: 'stone' };

/** The marks stand behind the words, so that the first lines of both languages stay at one height. */
const PointText = ({ line, guest }: { readonly line: PointLine; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  return (
    <>
      <TextView text={line.text} guest={guest} />
      {isOutdated(line) && <VisuallyHidden> ({t('point.outdated')})</VisuallyHidden>}
      {line.marks.map((mark) => (
        <span class="topic__mark" key={mark}>
          {' '}
          <Tag tone={tones[mark]}>{t(`point.${mark}`)}</Tag>
        </span>
      ))}
    </>
  );
};
