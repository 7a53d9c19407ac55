import type { TopicPage as TopicContent } from '#core/overlay.ts';
import { plainText, type Text } from '#core/text.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import type { TopicView } from './topic-page.tsx';

/** A point as it stands on the page: numbered through, so that there is one «7» to point at. */
export type PointLine = {
  /** Of the line on this page; `point` is its id in the topic. */
  readonly id: string;
  readonly point: string;
  readonly number: number;
  readonly text: Text;
  readonly german: Text | undefined;
  readonly marks: readonly PointMark[];
};

/** What comes first, and what costs something. */
export type PointMark = 'first' | 'costs';

/** The points of the topic itself, then those of each pack above, which carries its name. */
export type PointsOfPack = { readonly pack?: string; readonly title?: string; readonly lines: readonly PointLine[] };

export const blocksOf = ({ page, german }: Pick<TopicView, 'page' | 'german'>): readonly PointsOfPack[] => {
  const own: PointsOfPack = { lines: linesOf(page, german, '', 1) };
  const blocks = [own];
  for (const local of page.local) {
    const first = blocks.reduce((count, { lines }) => count + lines.length, 1);
    const germanLocal = german?.local.find(({ pack }) => pack === local.pack);
    blocks.push({ pack: local.pack, title: local.title, lines: linesOf(local, germanLocal, `${local.pack}.`, first) });
  }
  return blocks.filter(({ lines }) => lines.length > 0);
};

type Worded = Pick<TopicContent, 'topic' | 'texts'>;

const linesOf = ({ topic, texts }: Worded, german: Worded | undefined, prefix: string, first: number): readonly PointLine[] =>
  topic.points
    .flatMap((id) => {
      const text = texts[`point.${id}`];
      return text === undefined ? [] : [{ id: `${prefix}${id}`, point: id, text, german: german?.texts[`point.${id}`], marks: marksOf(topic, id) }];
    })
    .map((line, index) => ({ ...line, number: first + index }));

const marksOf = (topic: Worded['topic'], point: string): readonly PointMark[] => (['first', 'costs'] as const).filter((mark) => topic[mark].includes(point));

/** Everything of a topic that was worded in its language: what the state of the translation is said about. */
export const wordedTexts = ({ texts, local }: TopicContent): readonly Text[] =>
  [texts, ...local.map((block) => block.texts)].flatMap((set) => Object.values(set)).filter(({ untranslated }) => untranslated !== true);

export type TranslationState = 'original' | 'machine' | 'checked' | 'outdated';

/** The weakest text decides. */
export const translationState = (texts: readonly Text[]): TranslationState => {
  if (texts.some(({ outdated }) => outdated === true)) return 'outdated';
  if (texts.some(({ state }) => state === 'machine')) return 'machine';
  return texts.some(({ state }) => state === 'checked') ? 'checked' : 'original';
};

/** What a voice of that language can read: not what is left in German. */
export const spokenLines = (blocks: readonly PointsOfPack[], { facts, day }: FactSource, lang: string): readonly { readonly id: string; readonly text: string }[] =>
  blocks
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => text.untranslated !== true)
    // The Mediopunkt of Leichte Sprache helps the eye; some voices would say it.
    .map(({ id, text }) => ({ id, text: plainText(text.text, factWordsIn(facts, day, lang)).replaceAll('·', '') }));
