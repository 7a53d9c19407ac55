import { sourceLanguage, type Language } from '#core/language.ts';
import type { Index, Structure, TopicPage } from '#core/overlay.ts';
import type { Library } from '#content/library.ts';

/** A topic opened in two languages. */
export type Preview = {
  readonly topic: string;
  readonly structure: Structure;
  /** German. */
  readonly index: Index;
  readonly german: TopicPage;
  readonly first: PreviewSide;
  readonly second: PreviewSide;
  /** What may be chosen: the languages of this device. */
  readonly languages: readonly Language[];
};

export type PreviewSide = { readonly language: Language; readonly page: TopicPage | undefined };

/**
 * @param first tag from the address: it may be anything
 * @returns nothing where the topic or its German is not to be had
 */
export const openPreview = async (
  library: Library,
  topic: string,
  here: readonly string[],
  first: string | undefined,
  second: string | undefined,
): Promise<Preview | undefined> => {
  const [structure, index, german, offered] = await Promise.all([
    library.structure(),
    library.index(sourceLanguage),
    library.topic(sourceLanguage, topic),
    library.languages(),
  ]);
  const languages = offered.filter(({ tag }) => tag === sourceLanguage || here.includes(tag));
  const source = languages.find(({ tag }) => tag === sourceLanguage);
  if (structure === undefined || index === undefined || german === undefined || source === undefined) return undefined;
  const one = languages.find(({ tag }) => tag === first) ?? source;
  const other = languages.find(({ tag }) => tag === second) ?? languages.find(({ tag }) => tag !== one.tag) ?? source;
  const side = async (language: Language): Promise<PreviewSide> => ({ language, page: await library.topic(language.tag, topic) });
  return { topic, structure, index, german, first: await side(one), second: await side(other), languages };
};
