import type { TopicPage } from '#core/overlay.ts';
import type { Place } from '#core/place.ts';
import type { Inline, Text } from '#core/text.ts';
import type { Deadline } from '#core/topic.ts';

/** Where a fact stands: in a sentence, as the deadline of a topic, or as the telephone number of a place. */
export type FactUse =
  | { readonly kind: 'text'; readonly topic?: string; readonly text: Text }
  | { readonly kind: 'deadline'; readonly topic?: string; readonly label: Text | undefined }
  | { readonly kind: 'place'; readonly name: string };

/** By id of the fact. */
export type FactUses = ReadonlyMap<string, readonly FactUse[]>;

export type UsingContent = {
  readonly pages: readonly TopicPage[];
  readonly phrases: Readonly<Record<string, Text>>;
  readonly places: readonly Place[];
};

/** Facts have no name of their own: what they mean is said by the German sentences they stand in. */
export const factUsesIn = ({ pages, phrases, places }: UsingContent): FactUses => {
  const uses = new Map<string, FactUse[]>();
  const add = (id: string, use: FactUse): void => void uses.set(id, [...(uses.get(id) ?? []), use]);
  const addBlock = (texts: Readonly<Record<string, Text>>, deadlines: readonly Deadline[], topic: { readonly topic?: string }): void => {
    for (const text of Object.values(texts)) {
      for (const id of new Set(factIdsIn(text.text))) add(id, { kind: 'text', text, ...topic });
    }
    for (const { id, fact } of deadlines) add(fact, { kind: 'deadline', label: texts[`deadline.${id}`], ...topic });
  };
  for (const page of pages) {
    for (const { topic, texts } of [page, ...page.local]) addBlock(texts, topic.deadlines, { topic: topic.id });
  }
  addBlock(phrases, [], {});
  for (const { name, phone } of places) if (phone !== undefined) add(phone, { kind: 'place', name });
  return uses;
};

export const factIdsIn = (text: readonly Inline[]): readonly string[] =>
  text.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.t === 'fact' ? [node.id] : factIdsIn(node.c);
  });
