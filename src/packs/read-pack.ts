import type { Guide } from '#core/guide.ts';
import type { Topic } from '#core/topic.ts';
import { error, type Finding } from './finding.ts';
import type { Folder } from './folder.ts';
import { readTextSet } from './read-texts.ts';
import type { Read } from './shape.ts';
import type { Manifest, SourcePack, SourceTopic, TextSet } from './source-pack.ts';
import { facts, guide, manifest, ownTopic, phrases, places, topicAddition } from './source-shape.ts';
import { parseYaml } from './yaml-file.ts';

/**
 * Reads the folders of a stack, lowest first: what an upper pack says of a topic is read by what lies below it.
 * A pack without a readable `pack.yaml` is left out; everything else that is wrong is a finding.
 */
export const readStack = (folder: Folder, ids: readonly string[], findings: Finding[]): readonly SourcePack[] => {
  const stack: SourcePack[] = [];
  for (const id of ids) {
    const pack = readPack(folder, id, stack, findings);
    if (pack !== undefined) stack.push(pack);
  }
  return stack;
};

const readPack = (folder: Folder, id: string, below: readonly SourcePack[], findings: Finding[]): SourcePack | undefined => {
  const about = readFile(folder, `${id}/pack.yaml`, manifest, findings);
  if (about === undefined) return undefined;
  findings.push(...checkManifest(id, about, below));
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

const checkManifest = (id: string, about: Manifest, below: readonly SourcePack[]): readonly Finding[] => {
  const file = `${id}/pack.yaml`;
  const under = below.at(-1)?.id;
  return [
    ...(about.id === id ? [] : [error(file, 'id', `«${about.id}» lies in the folder «${id}»`)]),
    ...(about.over === under ? [] : [error(file, 'over', under === undefined ? 'the lowest pack lies over nothing' : `has to be ${under}`)]),
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
    return topic === undefined ? undefined : { topic, adds: false };
  }
  const added = readFile(folder, file, topicAddition, findings);
  if (added === undefined) return undefined;
  const { suggest: _ofTheLower, ...kept } = lower;
  return { topic: { ...kept, bring: [], deadlines: [], questions: [], sources: [], ...added }, adds: true };
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
