import { doers } from '#core/phrase.ts';
import type { PhraseFile, SourcePack, SourceTopic, TextSet } from './source-pack.ts';

export type TextIds = { readonly required: readonly string[]; readonly allowed: readonly string[] };

/** The texts a set has to have in German, and those it may have: a text nobody refers to is a typing mistake. */
export const textIdsOf = (pack: SourcePack, set: TextSet): TextIds => {
  const required = requiredIds(pack, set);
  return { required, allowed: set.kind === 'topic' ? [...required, 'staff.hint', 'search.words'] : required };
};

const requiredIds = (pack: SourcePack, set: TextSet): readonly string[] => {
  if (set.kind === 'places') return pack.places.map(({ id }) => `place.${id}.what`);
  if (set.kind === 'phrases') return pack.phrases === undefined ? [] : phraseIds(pack.phrases);
  const topic = pack.topics.find((source) => source.topic.id === set.subject);
  return topic === undefined ? [] : topicIds(topic);
};

const topicIds = ({ topic, adds }: SourceTopic): readonly string[] => [
  ...(adds ? [] : ['title', 'short', 'summary']),
  ...topic.points.map((id) => `point.${id}`),
  ...topic.bring.map((id) => `bring.${id}`),
  ...topic.deadlines.map(({ id }) => `deadline.${id}`),
  ...topic.questions.map((id) => `question.${id}`),
];

const phraseIds = (phrases: PhraseFile): readonly string[] => [
  ...phrases.answers.map((id) => `answer.${id}`),
  ...phrases.conversation.map((id) => `conversation.${id}`),
  ...phrases.steps.map(({ id }) => `step.${id}`),
  ...doers.map((id) => `who.${id}`),
  ...phrases.consent.map((id) => `consent.${id}`),
  ...phrases.handout.map((id) => `handout.${id}`),
  ...phrases.because.map((id) => `because.${id}`),
  ...phrases.needs.map((id) => `need.${id}`),
  ...phrases.areas.map((id) => `area.${id}`),
  'disclaimer',
  'machine',
  'only-german',
];
