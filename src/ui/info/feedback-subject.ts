import { sourceLanguage } from '#core/language.ts';
import { markedText } from '#core/marked-text.ts';
import type { Structure } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import type { Services } from '#ui/shared/services.ts';

export type FeedbackSubject = {
  readonly topic: string;
  readonly point: string;
  /** The pack that adds the point, where it is not the lowest. */
  readonly pack?: string | undefined;
  /** In which the page is read. */
  readonly language: string;
};

/** The sentence as it stands on the page, and what names it to those who wrote it. */
export type MeantText = {
  readonly text: Text;
  readonly structure: Structure;
  readonly named: { readonly topic: string; readonly point: string; readonly pack: string; readonly version: string; readonly language: string; readonly shown: string };
};

/** @returns nothing where the text is no longer to be had */
export const findMeant = async (library: Services['library'], { topic, point, pack, language }: FeedbackSubject): Promise<MeantText | undefined> => {
  const [page, structure, versions] = await library.inEditionOf(language, (edition) =>
    Promise.all([edition.topic(language, topic), edition.structure(), edition.versions()]),
  );
  const local = page?.local.find((block) => block.pack === pack);
  // Pages name the points of upper packs with the pack before them.
  const id = local !== undefined && point.startsWith(`${local.pack}.`) ? point.slice(local.pack.length + 1) : point;
  const text = (local ?? page)?.texts[`point.${id}`];
  const owner = local?.pack ?? Object.keys(versions)[0];
  if (text === undefined || structure === undefined || owner === undefined) return undefined;
  const shownIn = text.untranslated === true ? sourceLanguage : language;
  return { text, structure, named: { topic, point: id, pack: owner, version: versions[owner] ?? '', language: shownIn, shown: markedText(text.text) } };
};

/** Whether somebody or something put it into this language: only then can the translation be bad. */
export const isTranslation = ({ state, untranslated }: Text): boolean => state !== 'original' && untranslated !== true;
