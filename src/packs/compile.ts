import { sourceLanguage, type Language } from '#core/language.ts';
import type { PackEntry, PackIndex, PackLanguage, PackList, PackStructure, TopicEntry, TopicTexts } from '#core/pack.ts';
import type { Phrases } from '#core/phrase.ts';
import type { Text } from '#core/text.ts';
import { canonicalJson } from './canonical.ts';
import { parseRichText } from './rich-text.ts';
import { sha256, sourceHash } from './source-hash.ts';
import { isForStaff, type PhraseFile, type SourcePack, type TextSet, type Translation } from './source-pack.ts';

/** `blobs`: JSON text by the SHA-256 of its bytes. */
export type Compiled = { readonly list: PackList; readonly blobs: ReadonlyMap<string, string> };

/**
 * Compiles a checked stack. Every pack is compiled in every language of the stack, with the German where a translation is
 * missing: a device that shows one language never needs the blobs of another.
 */
export const compile = (stack: readonly SourcePack[], languages: readonly Language[]): Compiled => {
  const blobs = new Map<string, string>();
  const offered = languages.filter(({ tag }) => stack.some(({ manifest }) => manifest.languages.includes(tag)));
  const packs = stack.map((pack) => compilePack(pack, offered.map(({ tag }) => tag), blobs));
  return { list: { stack: stack.map(({ id }) => id), languages: offered, packs }, blobs };
};

type Blobs = Map<string, string>;

const compilePack = (pack: SourcePack, tags: readonly string[], blobs: Blobs): PackEntry => ({
  id: pack.id,
  version: pack.manifest.version,
  title: pack.manifest.title,
  structure: add(blobs, structureOf(pack)).sha,
  languages: Object.fromEntries(tags.map((tag) => [tag, compileLanguage(pack, tag, blobs)])),
});

const structureOf = (pack: SourcePack): PackStructure => ({
  id: pack.id,
  version: pack.manifest.version,
  topics: pack.topics.map(({ topic }) => topic),
  facts: pack.facts,
  places: pack.places.map(({ checkedOn: _ofEditors, ...place }) => place),
  phrases: phrasesOf(pack.phrases),
  guides: pack.guides,
});

const phrasesOf = (file: PhraseFile | undefined): Phrases => ({
  answers: file?.answers ?? [],
  conversation: file?.conversation ?? [],
  steps: file?.steps ?? [],
  consent: file?.consent ?? [],
});

const compileLanguage = (pack: SourcePack, tag: string, blobs: Blobs): PackLanguage => {
  const topics = pack.topics.map(({ topic }) => {
    const texts = textsOf(pack.texts.find(({ kind, subject }) => kind === 'topic' && subject === topic.id), tag);
    const page: TopicTexts = { pack: pack.id, topic: topic.id, language: tag, texts };
    const { sha, bytes } = add(blobs, page);
    const entry: TopicEntry = { id: topic.id, icon: topic.icon, group: topic.group, ...headOf(texts), blob: sha };
    return { entry, bytes };
  });
  const index: PackIndex = {
    pack: pack.id,
    version: pack.manifest.version,
    language: tag,
    topics: topics.map(({ entry }) => entry),
    phrases: Object.assign({}, ...pack.texts.filter(({ kind }) => kind !== 'topic').map((set) => textsOf(set, tag))),
  };
  const { sha, bytes } = add(blobs, index);
  return { index: sha, bytes: topics.reduce((sum, topic) => sum + topic.bytes, bytes) };
};

/** The lines of the first list stand in the index too, so that it costs one blob. */
const headOf = ({ title, short, summary }: Readonly<Record<string, Text>>): Pick<TopicEntry, 'title' | 'short' | 'summary'> => ({
  ...(title === undefined ? {} : { title }),
  ...(short === undefined ? {} : { short }),
  ...(summary === undefined ? {} : { summary }),
});

const textsOf = (set: TextSet | undefined, tag: string): Readonly<Record<string, Text>> => {
  const texts = [...(set?.german ?? [])].filter(([id]) => tag === sourceLanguage || !isForStaff(id));
  return Object.fromEntries(texts.map(([id, german]) => [id, textOf(german, tag, set?.translations.get(tag)?.get(id))]));
};

const textOf = (german: string, tag: string, translation: Translation | undefined): Text => {
  if (tag === sourceLanguage) return { text: richText(german), state: 'original' };
  if (translation === undefined) return { text: richText(german), state: 'original', untranslated: true };
  const outdated = translation.source !== undefined && translation.source !== sourceHash(german);
  return { text: richText(translation.text), state: translation.state ?? 'machine', ...(outdated ? { outdated: true } : {}) };
};

const richText = (source: string): Text['text'] => {
  const parsed = parseRichText(source);
  if (!parsed.ok) throw new Error(`The text «${source}» was not checked before it was compiled: ${parsed.error}`);
  return parsed.value;
};

const add = (blobs: Blobs, value: unknown): { readonly sha: string; readonly bytes: number } => {
  const json = canonicalJson(value);
  const sha = sha256(json);
  blobs.set(sha, json);
  return { sha, bytes: Buffer.byteLength(json, 'utf8') };
};
