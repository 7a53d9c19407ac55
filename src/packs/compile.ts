import { sourceLanguage, type Language } from '#core/language.ts';
import type { PackIndex, PackList, PackPhrases, PackTexts, TopicEntry, TopicTexts } from '#core/pack.ts';
import type { Text } from '#core/text.ts';
import { isForStaff } from '#core/text-id.ts';
import { canonicalJson } from './canonical.ts';
import { layersIn, mergeStack, type TopicLayer, type TopicLayers } from './merge-stack.ts';
import { parseRichText } from './rich-text.ts';
import { sha256, sourceHash } from './source-hash.ts';
import type { SourcePack, TextSet, Translation } from './source-pack.ts';

/** `blobs`: JSON text by the SHA-256 of its bytes. */
export type Compiled = { readonly list: PackList; readonly blobs: ReadonlyMap<string, string> };

/**
 * Compiles a checked stack, lowest first, into one edition. Every language of the stack gets every text, with the German where a
 * translation is missing: a device that shows one language never needs the blobs of another.
 */
export const compile = (stack: readonly SourcePack[], languages: readonly Language[]): Compiled => {
  const blobs = new Map<string, string>();
  const offered = languages.filter(({ tag }) => stack.some(({ manifest }) => manifest.languages.includes(tag)));
  const list: PackList = {
    packs: stack.map(({ id, manifest: { version, title } }) => ({ id, version, title })),
    languages: offered,
    structure: add(blobs, mergeStack(stack)).sha,
    texts: Object.fromEntries(offered.map(({ tag }) => [tag, compileLanguage(stack, tag, blobs)])),
  };
  return { list, blobs };
};

type Blobs = Map<string, string>;

const compileLanguage = (stack: readonly SourcePack[], tag: string, blobs: Blobs): PackTexts => {
  const topics = layersIn(stack).map((layers) => compileTopic(layers, tag, blobs));
  const index: PackIndex = { language: tag, topics: topics.map(({ entry }) => entry) };
  const phrases: PackPhrases = { language: tag, phrases: phrasesIn(stack, tag) };
  const [indexBlob, phrasesBlob] = [add(blobs, index), add(blobs, phrases)];
  const bytes = topics.reduce((sum, topic) => sum + topic.bytes, indexBlob.bytes + phrasesBlob.bytes);
  return { index: indexBlob.sha, phrases: phrasesBlob.sha, bytes };
};

const compileTopic = ({ owner, upper, hidden }: TopicLayers, tag: string, blobs: Blobs): { readonly entry: TopicEntry; readonly bytes: number } => {
  const { id, icon, group } = owner.source.topic;
  const texts = topicTexts(owner, tag, hidden);
  const local = upper.map((layer) => ({ pack: layer.pack.id, texts: topicTexts(layer, tag, hidden) })).filter((block) => Object.keys(block.texts).length > 0);
  const page: TopicTexts = { topic: id, language: tag, texts, local };
  const { sha, bytes } = add(blobs, page);
  return { entry: { id, icon, group, ...headOf(texts), blob: sha }, bytes };
};

/** The lines of the first list stand in the index too, so that it costs one blob. */
const headOf = ({ title, short }: Readonly<Record<string, Text>>): Pick<TopicEntry, 'title' | 'short'> => ({
  ...(title === undefined ? {} : { title }),
  ...(short === undefined ? {} : { short }),
});

const topicTexts = ({ pack, source }: TopicLayer, tag: string, hidden: ReadonlySet<string>): TopicTexts['texts'] => {
  const texts = textsOf(pack.texts.find(({ kind, subject }) => kind === 'topic' && subject === source.topic.id), tag);
  return Object.fromEntries(Object.entries(texts).filter(([id]) => !(id.startsWith('point.') && hidden.has(id.slice('point.'.length)))));
};

const phrasesIn = (stack: readonly SourcePack[], tag: string): PackPhrases['phrases'] => {
  const sets = stack.flatMap(({ texts }) => texts.filter(({ kind }) => kind !== 'topic'));
  return Object.fromEntries(sets.flatMap((set) => Object.entries(textsOf(set, tag))));
};

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
