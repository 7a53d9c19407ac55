import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Text } from '#core/text.ts';
import { Bilingual, type BilingualCell, type BilingualPair } from '#ui/shared/bilingual.tsx';
import { infoIcon } from '#ui/shared/icons.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { RichTextView } from '#ui/shared/rich-text.tsx';
import { Tag, type TagTone } from '#ui/shared/tag.tsx';
import type { Preview, PreviewSide } from './open-preview.ts';
import { previewSections, staffHints, type PreviewLine, type PreviewSection } from './preview-sections.ts';
import { stateOfText, type WordingState } from './text-counts.ts';

/** Every text of the topic, part by part; points keep the numbers they have for readers. */
export const PreviewTexts = ({ preview }: { readonly preview: Preview }) => {
  const { german, first, second } = preview;
  const sections = previewSections(german, first.page, second.page);
  let points = 0;
  return (
    <>
      <StaffHints hints={staffHints(german)} />
      {sections.map((section) => {
        const from = section.kind === 'points' ? points : 0;
        if (section.kind === 'points') points += section.lines.length;
        return <Section key={section.id} section={section} preview={preview} from={from} />;
      })}
    </>
  );
};

const StaffHints = ({ hints }: { readonly hints: readonly Text[] }) => {
  const { t } = useTranslation('office');
  if (hints.length === 0) return null;
  return (
    <aside class="preview__hints" aria-label={t('contents.staffHint')}>
      <Icon shape={infoIcon} />
      <div>
        <p class="preview__hints-title">{t('contents.staffHint')}</p>
        {hints.map((hint, at) => (
          <p key={at} lang={sourceLanguage}><RichTextView text={hint.text} lang={sourceLanguage} /></p>
        ))}
      </div>
    </aside>
  );
};

type SectionProps = { readonly section: PreviewSection; readonly preview: Preview; readonly from: number };

const Section = ({ section: { kind, pack, lines }, preview: { first, second }, from }: SectionProps) => {
  const { t } = useTranslation('office');
  const heading = pack === undefined ? t(`contents.part.${kind}`) : `${pack}: ${t(`contents.part.${kind}`)}`;
  const isAlone = first.language.tag === second.language.tag;
  return (
    <section class="preview__section">
      <h2>{heading}</h2>
      <Bilingual
        source={sideOf(first)}
        target={sideOf(second)}
        mode={isAlone ? 'source' : 'both'}
        about={heading}
        pairs={lines.map((line, at) => pairOf(line, kind === 'head' ? '•' : from + at + 1, first, second))}
      />
    </section>
  );
};

const sideOf = ({ language: { autonym, tag, dir } }: PreviewSide) => ({ label: autonym, lang: tag, dir });

const pairOf = (line: PreviewLine, number: number | string, first: PreviewSide, second: PreviewSide): BilingualPair => ({
  id: line.id,
  number,
  source: cellOf(line.first, first),
  target: cellOf(line.second, second),
});

/** What nobody translated is German, and says so in its own language and direction. */
const cellOf = (text: Text | undefined, { language }: PreviewSide): BilingualCell => {
  if (text === undefined) return { node: <StateMark state="unread" />, lang: sourceLanguage, dir: 'ltr' };
  const isGerman = text.untranslated === true;
  const node = (
    <>
      <RichTextView text={text.text} lang={isGerman ? sourceLanguage : language.tag} />
      <StateMark state={stateOfText(text)} />
    </>
  );
  return isGerman ? { node, lang: sourceLanguage, dir: 'ltr' } : { node };
};

const tones: Readonly<Record<Exclude<WordingState, 'original'> | 'unread', TagTone>> = {
  checked: 'moss',
  machine: 'stone',
  outdated: 'larch',
  missing: 'larch',
  unread: 'stone',
};

/** In the language of staff, whatever the line is written in; it stands where that line begins. */
const StateMark = ({ state }: { readonly state: WordingState | 'unread' }) => {
  const { t } = useTranslation('office');
  if (state === 'original') return null;
  return (
    <span class="preview__mark">
      <span lang={sourceLanguage} dir="ltr">
        <Tag tone={tones[state]}>{t(`contents.mark.${state}`)}</Tag>
      </span>
    </span>
  );
};
