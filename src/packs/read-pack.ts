import type { Guide } from '#core/guide.ts';
import type { Topic } from '#core/topic.ts';
import { error, type Finding } from './finding.ts';
import type { Folder } from './folder.ts';
import { readTextSet } from './read-texts.ts';
import type { Read } from './shape.ts';
import type { Manifest, SourcePack, SourceTopic, TextSet } from './source-pack.ts';
import { facts, guide, manifest, ownTopic, phrases, places, topicAddition } from './source-shape.ts';
import { parseYaml } from './yaml-file.ts';

/** A pack as it was read, with those below it, lowest first and itself last. */
export type Stack = readonly SourcePack[];

/**
 * Reads packs and, following their `over`, those below them: what an upper pack says of a topic is read by what lies below it.
 * Each pack is read once, however many lie over it. Without a readable `pack.yaml` there is no stack; everything else that is
 * wrong is a finding.
 */
export const packReader = (folder: Folder, findings: Finding[]): ((id: string) => Stack | undefined) => {
  const stacks = new Map<string, Stack | undefined>();
  const stackOf = (id: string, above: readonly string[]): Stack | undefined => {
    if (!stacks.has(id)) stacks.set(id, read(id, above));
    return stacks.get(id);
  };
  const read = (id: string, above: readonly string[]): Stack | undefined => {
    const about = readFile(folder, `${id}/pack.yaml`, manifest, findings);
    if (about === undefined) return undefined;
    findings.push(...checkManifest(folder, id, about, above));
    const below = about.over === undefined ? [] : isUnder(folder, about.over, [id, ...above]) ? stackOf(about.over, [id, ...above]) : undefined;
    return below && [...below, readPack(folder, id, about, below, findings)];
  };
  return (id) => stackOf(id, []);
};

/** A pack that is there and does not, by some way round, lie over itself. */
const isUnder = (folder: Folder, id: string, above: readonly string[]): boolean =>
  folder.read(`${id}/pack.yaml`) !== undefined && !above.includes(id);

const readPack = (folder: Folder, id: string, about: Manifest, below: Stack, findings: Finding[]): SourcePack => {
  const known = new Map(below.flatMap(({ topics }) => topics.map(({ topic }) => [topic.id, topic])));
  const topics = readTopics(folder, id, about, known, findings);
  const phraseFile = folder.read(`${id}/phrases.yaml`) === undefined ? undefined : readFile(folder, `${id}/phrases.yaml`, phrases, findings);
  return {
    id,
    manifest: about,
    facts: readOptional(folder, `${id}/facts.yaml`, facts, findings) ?? {},
    places: readOptional(folder, `${id}/places.yaml`, places, findings) ?? [],
    topics,
    ...(phraseFile === undefined ? {} : { phrases: phraseFile }),
    guides: readGuides(folder, id, findings),
    texts: readTexts(folder, id, topics, findings),
  };
};

const checkManifest = (folder: Folder, id: string, about: Manifest, above: readonly string[]): readonly Finding[] => {
  const file = `${id}/pack.yaml`;
  const { over } = about;
  return [
    ...(about.id === id ? [] : [error(file, 'id', `«${about.id}» lies in the folder «${id}»`)]),
    ...(over === undefined || isUnder(folder, over, [id, ...above]) ? [] : [error(file, 'over', `there is no pack «${over}» that could lie below`)]),
    ...(about.languages.includes(about.language) ? [] : [error(file, 'languages', `${about.language} is missing`)]),
  ];
};

const readTopics = (
  folder: Folder,
  pack: string,
  about: Manifest,
  known: ReadonlyMap<string, Topic>,
  findings: Finding[],
): readonly SourceTopic[] => {
  const found = folder.folders(`${pack}/topics`);
  for (const id of found.filter((name) => !about.topics.includes(name))) {
    findings.push(error(`${pack}/pack.yaml`, 'topics', `the folder topics/${id} is not named`));
  }
  return about.topics.flatMap((id) => {
    const file = `${pack}/topics/${id}/topic.yaml`;
    const topic = readTopic(folder, file, known.get(id), findings);
    if (topic !== undefined && topic.topic.id !== id) findings.push(error(file, 'id', `«${topic.topic.id}» lies in the folder «${id}»`));
    return topic === undefined ? [] : [topic];
  });
};

/** An addition takes what a topic is from the pack below, so that a device never meets half a topic. */
const readTopic = (folder: Folder, file: string, lower: Topic | undefined, findings: Finding[]): SourceTopic | undefined => {
  if (lower === undefined) {
    const topic = readFile(folder, file, ownTopic, findings);
    return topic === undefined ? undefined : { topic, adds: false, hide: [] };
  }
  const added = readFile(folder, file, topicAddition, findings);
  if (added === undefined) return undefined;
  const { suggest: _ofTheLower, ...kept } = lower;
  const { hide, ...lists } = added;
  return { topic: { ...kept, ...lists }, adds: true, hide };
};

const readGuides = (folder: Folder, pack: string, findings: Finding[]): readonly Guide[] =>
  folder.files(`${pack}/guides`).flatMap((name) => {
    const file = `${pack}/guides/${name}`;
    const read = readFile(folder, file, guide, findings);
    if (read !== undefined && `${read.id}.yaml` !== name) findings.push(error(file, 'id', `«${read.id}» lies in the file «${name}»`));
    return read === undefined ? [] : [read];
  });

const readTexts = (folder: Folder, pack: string, topics: readonly SourceTopic[], findings: Finding[]): readonly TextSet[] => [
  ...topics.map(({ topic }) => readTextSet(folder, { kind: 'topic', subject: topic.id, folder: `${pack}/topics/${topic.id}` }, findings)),
  readTextSet(folder, { kind: 'phrases', subject: 'phrases', folder: `${pack}/phrases` }, findings),
  readTextSet(folder, { kind: 'places', subject: 'places', folder: `${pack}/places` }, findings),
];

const readFile = <T>(folder: Folder, file: string, read: Read<T>, findings: Finding[]): T | undefined => {
  const yaml = folder.read(file);
  if (yaml !== undefined) return parseYaml(file, yaml, read, findings);
  findings.push(error(file, undefined, 'this file is missing'));
  return undefined;
};

const readOptional = <T>(folder: Folder, file: string, read: Read<T>, findings: Finding[]): T | undefined =>
  folder.read(file) === undefined ? undefined : readFile(folder, file, read, findings);
