import type { TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import { isForStaff } from '#core/text-id.ts';

/** How far a text is in its language, worst last. An outdated one counts as outdated, whoever checked it. */
export const wordingStates = ['original', 'checked', 'machine', 'outdated', 'missing'] as const;
export type WordingState = (typeof wordingStates)[number];

export type TextCounts = Readonly<Record<WordingState, number>>;

export const stateOfText = ({ state, outdated, untranslated }: Text): WordingState => {
  if (untranslated === true) return 'missing';
  return outdated === true ? 'outdated' : state;
};

/** The texts of a topic that readers see: what the packs above add counts with it, prompts for staff do not. */
export const countsOfTopic = ({ texts, local }: TopicPage): TextCounts => countsOf([texts, ...local.map((block) => block.texts)]);

export const countsOf = (sets: readonly Readonly<Record<string, Text>>[]): TextCounts => {
  const counts = { original: 0, checked: 0, machine: 0, outdated: 0, missing: 0 };
  for (const [id, text] of sets.flatMap((set) => Object.entries(set))) {
    if (!isForStaff(id)) counts[stateOfText(text)] += 1;
  }
  return counts;
};
